package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.GivenSecrets;
import dev.billet.run.Invocation;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import dev.billet.syndication.Order;
import freemarker.core.InvalidReferenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of a template that is wrong, and what the last line of the run says. */
class BrokenTemplateTest {
    private final Recorded console = new Recorded();

    @TempDir
    Path base;

    @Test
    void theTemplateItsLineAndThePostAreToldWithoutATraceWhichIsThereForThoseWhoAsk() throws IOException {
        new TestBlog(base)
                .write("content/site.yaml", "title: Blog\nurl: https://blog.example/\n")
                .write("content/posts/2026-11-01-a.md", "---\ntilte: A\n---\n# A\n")
                .write("site-template/templates/extra-post.ftlh", "<p>\n${post.titel}\n");

        Result result = new Publisher(new Invocation(
                        Invocations.options(
                                base,
                                false,
                                false,
                                false,
                                Order.EVERYTHING,
                                Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC)),
                        new GivenSecrets(Map.of(), Map.of()),
                        console))
                .generate();

        assertThat(result).isEqualTo(new Result.Failed("1 error, 1 warning: the site is not built"));
        assertThat(console.text()).isEqualTo("""
                warning: content/posts/2026-11-01-a.md:2:1: warning: "tilte" is no key of front matter
                    2 | tilte: A
                        ^^^^^
                  Did you mean "title"? If it is a key of your own, for a template, give it a name that is less like it.
                error: site-template/templates/extra-post.ftlh:2:3: error: post.titel is not there (for content/posts/2026-11-01-a.md)
                    2 | ${post.titel}
                          ^^^^^^^^^^
                  Did you mean post.title? If it may be absent, write ${(post.titel)!} or <#if (post.titel)??>.
                """);
        assertThat(console.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause).hasCauseInstanceOf(InvalidReferenceException.class));
    }
}
