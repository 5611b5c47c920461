package dev.billet.publish;

import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.GivenSecrets;
import dev.billet.run.Invocation;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import dev.billet.syndication.Order;
import dev.billet.syndication.network.FakeBluesky;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockWebServer;

/** A blog in a folder, with the goals run in this very process; everything that is printed is kept. */
public final class TestBlog {
    final Path base;
    final List<String> lines = new ArrayList<>();
    final Map<String, String> environment = new TreeMap<>();
    Instant now = Instant.parse("2026-11-24T09:00:00Z");
    boolean future;
    boolean dryRun;
    Order order = Order.EVERYTHING;

    public TestBlog(Path base) {
        this.base = base;
    }

    TestBlog write(String file, String text) throws IOException {
        Path path = base.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** An account of {@code site.yaml} on this server, which knows its password. */
    String bluesky(MockWebServer server) {
        environment.put("SKY", FakeBluesky.PASSWORD);
        return "{ network: bluesky, server: \"" + server.url("/").toString().replaceAll("/$", "")
                + "\", handle: ada.example, token: \"${env.SKY}\", since: 2026-11-20 }";
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

    public Invocation invocation() {
        return new Invocation(options(), new GivenSecrets(environment, Map.of()), console());
    }

    /** Everything printed, and forgotten. */
    public String printed() {
        String text = String.join("\n", lines);
        lines.clear();
        return text;
    }

    BlogOptions options() {
        return Invocations.options(base, future, false, dryRun, order, Clock.fixed(now, ZoneOffset.UTC));
    }

    Console console() {
        return new Recorded(lines::add, "info: ", "warn: ", "error: ");
    }
}
