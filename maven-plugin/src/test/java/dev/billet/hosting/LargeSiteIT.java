package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand pages, each with a picture's file beside it. What the steps take is printed, and asserted of bytes alone. */
class LargeSiteIT {
    private static final int PAGES = 10_000;
    private static final int WORDS = 500;

    @TempDir
    Path folder;

    private final Random random = new Random(20261124);
    private GitHost host;

    @BeforeEach
    void build() throws IOException {
        host = new GitHost(folder);
        for (int page = 0; page < PAGES; page++) {
            write(page);
            host.write(path(page).replace("index.html", "card.svg"), "<svg><text>" + page + "</text></svg>");
        }
        list(0);
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void ofTwentyThousandFilesOnlyThoseThatChangedTravel() throws IOException {
        Deployment first = timed("first deployment", () -> host.hosting().deploy(host.site));
        timed("plan of nothing", () -> host.hosting().plan(host.site));
        write(PAGES / 2);
        list(1);

        Deployment planned =
                timed("plan of a changed post", () -> host.hosting().plan(host.site));
        host.server.received();
        Deployment changed =
                timed("deployment of a changed post", () -> host.hosting().deploy(host.site));
        long pushed = host.server.received();
        write(7);
        list(2);
        host.server.sent();
        Deployment elsewhere = timed(
                "the same from a machine that has fetched nothing",
                () -> host.hosting("other", host.target()).deploy(host.site));
        System.out.println("large site: " + pushed + " bytes pushed, then from the other machine "
                + host.server.received() + " bytes pushed and " + host.server.sent() + " fetched");

        assertThat(((Deployment.Done) first).added()).hasSize(2 * PAGES + 2);
        assertThat(((Deployment.Done) planned).changed()).hasSize(2);
        assertThat(changed).isEqualTo(planned);
        assertThat(pushed).as("bytes pushed").isLessThan(100_000);
        assertThat(((Deployment.Done) elsewhere).changed()).hasSize(2);
        assertThat(Git.run(host.bare, "ls-tree", "-r", "--name-only", "gh-pages")
                        .lines())
                .hasSize(2 * PAGES + 2);
        assertThat(Git.run(host.bare, "show", "gh-pages:" + path(7)).strip())
                .isEqualTo(Files.readString(host.site.resolve(path(7))).strip());
        assertThat(Git.run(host.bare, "fsck")).doesNotContain("error", "missing", "broken");
    }

    private static Deployment timed(String what, Supplier<Deployment> step) {
        long start = System.nanoTime();
        Deployment deployment = step.get();
        System.out.printf("large site: %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
        return deployment;
    }

    private void write(int page) throws IOException {
        StringBuilder text = new StringBuilder("<!doctype html>\n<title>Page " + page + "</title>\n<p>");
        for (int word = 0; word < WORDS; word++) {
            text.append(Integer.toString(random.nextInt(20_000) + 1000, 36)).append(' ');
        }
        host.write(path(page), text.toString());
    }

    /** A file that names them all, as a map of the site does. */
    private void list(int version) throws IOException {
        StringBuilder all = new StringBuilder("version " + version + "\n");
        for (int page = 0; page < PAGES; page++) {
            all.append("https://blog.example/").append(path(page)).append('\n');
        }
        host.write("all.txt", all.toString());
    }

    private static String path(int page) {
        return "20%02d/%02d/page-%d/index.html".formatted(page % 26, page % 12 + 1, page);
    }
}
