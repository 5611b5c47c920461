package dev.billet.maven;

import dev.billet.check.Check;
import dev.billet.check.Form;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Looks for all that is wrong with the blog: texts, links, pictures, HTML, feeds, cards, announcements that wait, the clock, git.
 * Publishes nothing; fails if there is an error.
 */
@Mojo(name = "check", aggregator = true, threadSafe = true)
public final class CheckMojo extends SiteMojo {
    /** Whether to ask other sites, too, whether what is linked there is there. What they answer is advice and fails nothing. */
    @Parameter(property = "site.external", defaultValue = "false")
    private boolean external;

    /**
     * How problems are told: {@code text} for people, {@code json} as one line for programs, {@code github} as annotations of a
     * pull request.
     */
    @Parameter(property = "site.format", defaultValue = "text")
    private String format;

    /** Whether drafts are checked as well. */
    @Parameter(property = "site.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether posts of a later date are checked as well. */
    @Parameter(property = "site.future", defaultValue = "false")
    private boolean future;

    @Override
    Result run(Invocation invocation) throws IOException {
        Optional<Form> form = Form.named(format);
        return form.isPresent()
                ? new Check(invocation, external, form.get(), System.out::println).run()
                : new Result.Failed("site.format: \"" + format + "\" is none of text, json, github.");
    }

    @Override
    boolean drafts() {
        return drafts;
    }

    @Override
    boolean future() {
        return future;
    }
}
