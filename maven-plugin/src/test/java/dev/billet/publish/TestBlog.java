package dev.billet.publish;

import dev.billet.http.Secret;
import dev.billet.syndication.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A blog in a folder, with the goals run in this very process; everything that is printed is kept. */
final class TestBlog {
    final Path base;
    final List<String> lines = new ArrayList<>();
    final Map<String, String> environment = new TreeMap<>();
    Instant now = Instant.parse("2026-11-24T09:00:00Z");
    boolean future;
    boolean dryRun;
    Order order = Order.EVERYTHING;

    TestBlog(Path base) {
        this.base = base;
    }

    TestBlog write(String file, String text) throws IOException {
        Path path = base.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** @param day of November 2026 */
    TestBlog post(String name, int day, String frontMatter) throws IOException {
        String date = "2026-11-" + (day < 10 ? "0" : "") + day;
        return write(
                "content/posts/" + name + ".md",
                "---\ndate: " + date + "\n" + frontMatter + "\n---\nText of " + name + ".\n");
    }

    Result publish() throws IOException {
        return new Publisher(invocation()).publish();
    }

    Invocation invocation() {
        return new Invocation(options(), secrets(), console());
    }

    /** Everything printed, and forgotten. */
    String printed() {
        String text = String.join("\n", lines);
        lines.clear();
        return text;
    }

    BlogOptions options() {
        return new BlogOptions(
                base,
                base.resolve("content"),
                base.resolve("site-template"),
                base.resolve("target/site"),
                base.resolve("target/billet"),
                base.resolve(".billet/images"),
                false,
                future,
                false,
                dryRun,
                order,
                Set.of(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Secrets secrets() {
        return new Secrets() {
            @Override
            public Optional<Secret> environment(String name) {
                return Optional.ofNullable(environment.get(name)).map(Secret::new);
            }

            @Override
            public Optional<Secret> server(String id) {
                return Optional.empty();
            }
        };
    }

    Console console() {
        return new Console() {
            @Override
            public void info(String line) {
                lines.add("info: " + line);
            }

            @Override
            public void warn(String line) {
                lines.add("warn: " + line);
            }

            @Override
            public void error(String line) {
                lines.add("error: " + line);
            }
        };
    }
}
