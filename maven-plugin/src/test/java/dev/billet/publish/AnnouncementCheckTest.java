package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.problem.Problem;
import dev.billet.syndication.LedgerState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementCheckTest {
    @TempDir
    Path folder;

    @Test
    void whatANetworkWouldRefuseIsToldLongBeforeTheDay() throws IOException {
        var blog = new TestBlog(folder).write("content/site.yaml", """
                title: Carnet
                url: https://user.github.io/carnet/
                accounts:
                  fedi: { network: mastodon, server: https://social.example, token: "${env.FEDI}", since: 2026-11-01 }
                  sky: { network: bluesky, handle: ada.example, token: "${env.SKY}", since: 2026-11-01 }
                """);
        String long400 = "word ".repeat(80).strip();
        String long600 = "word ".repeat(120).strip();
        blog.post("fine", 1, "title: Fine");
        blog.post("too-long", 29, "title: Too long\nannounce: \"" + long400 + " {link}\"");
        blog.post("gap", 30, "title: Gap\nannounce: { fedi: \"{titel} {link}\" }");
        blog.post("thread", 30, "title: Thread\nannounce: { fedi: [\"One {link}\", \"" + long600 + "\"], sky: false }");
        blog.post("old", 2, "title: Old\nannounce: { fedi: false, sky: \"" + long400 + "\" }");
        blog.future = true;

        assertThat(problems(blog))
                .extracting(Problem::toString)
                .containsExactly(
                        "content/posts/gap.md: error: cannot be announced on fedi: the template: {titel} is no part of a"
                                + " post; there are {title}, {link}, {description}, {tags}, {author}, {date}\n"
                                + "  Change it in site.yaml or in the post.",
                        "content/posts/old.md: error: cannot be announced on sky: the text is too long even without the"
                                + " title: 399 of 300 characters\n"
                                + "  Shorten the text in content/posts/old.md, or the account's template in site.yaml.",
                        "content/posts/thread.md: error: cannot be announced on fedi: the text is too long even without"
                                + " the title: 599 of 500 characters\n"
                                + "  Shorten the text in content/posts/thread.md, or the account's template in site.yaml.",
                        "content/posts/too-long.md: error: cannot be announced on sky: the text is too long even without"
                                + " the title: 447 of 300 characters\n"
                                + "  Shorten the text in content/posts/too-long.md, or the account's template in site.yaml.");
    }

    private static List<Problem> problems(TestBlog blog) throws IOException {
        Blog built = new Builder(blog.options(), Optional.empty(), blog.console())
                .build(LedgerState.EMPTY)
                .orElseThrow();
        return new AnnouncementCheck(built, blog.options().output(), LedgerState.EMPTY).problems(blog.now);
    }
}
