package dev.billet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn site:check}, as an author or a CI job runs it. */
class CheckIT {
    @TempDir
    Path folder;

    static Stream<Path> mavens() {
        return MavenRun.mavens();
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void isGreenForABlogInOrderAndRedForATextThatAnAccountWillNotTake(Path maven) throws Exception {
        Path blog = MavenRun.copy("minimal", folder);
        MavenRun fine = MavenRun.in(maven, blog, Map.of(), "site:check");
        Files.writeString(blog.resolve("content/site.yaml"), """
                title: Carnet
                url: https://user.github.io/carnet/
                accounts:
                  sky: { network: bluesky, handle: ada.example, token: "${env.SKY}" }
                """);
        Files.writeString(
                blog.resolve("content/posts/2199-12-31-far.md"),
                "---\ntitle: Far\nannounce: { sky: \"" + "word ".repeat(80) + "{link}\" }\n---\n");

        MavenRun wrong = MavenRun.in(maven, blog, Map.of(), "site:check");

        assertThat(fine.status()).as(fine.output()).isZero();
        assertThat(fine.output()).contains("[INFO] Checked: nothing is wrong.");
        assertThat(wrong.status()).as(wrong.output()).isEqualTo(1);
        assertThat(wrong.output())
                .contains("""
                        [INFO] content/posts/2199-12-31-far.md: 1 error
                        [ERROR] content/posts/2199-12-31-far.md:3:13: error: it cannot be announced on sky: the text is\
                         too long even without the title: 442 of 300 characters
                            3 | announce: { sky: "word word word word word word word word word word word word word word word word wo
                                            ^^^
                          Shorten the text in content/posts/2199-12-31-far.md, or the account's template in site.yaml.
                        """)
                .contains("BUILD FAILURE")
                .contains("Checked: 1 error.")
                .doesNotContain("\tat ");
        assertThat(blog.resolve("target/site")).doesNotExist();
        assertThat(blog.resolve(".billet/ledger.jsonl")).doesNotExist();
    }
}
