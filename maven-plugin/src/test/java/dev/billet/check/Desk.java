package dev.billet.check;

import dev.billet.http.Secret;
import dev.billet.publish.BlogOptions;
import dev.billet.publish.Console;
import dev.billet.publish.Invocation;
import dev.billet.publish.Result;
import dev.billet.publish.Secrets;
import dev.billet.syndication.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small blog in a folder, and a terminal that remembers what was printed. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    final List<String> printed = new ArrayList<>();
    private final Path folder;

    Desk(Path folder) {
        this.folder = folder;
    }

    Desk with(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return this;
    }

    Result check(Form form, boolean strict) throws IOException {
        return new Check(invocation(NOW, strict), false, form, printed::add).run();
    }

    Invocation invocation(Instant now, boolean strict) {
        BlogOptions options = new BlogOptions(
                folder,
                folder.resolve("content"),
                folder.resolve("site-template"),
                folder.resolve("target/site"),
                folder.resolve("target/billet"),
                folder.resolve(".billet/images"),
                false,
                false,
                strict,
                false,
                Order.EVERYTHING,
                Set.of(),
                Clock.fixed(now, ZoneOffset.UTC));
        return new Invocation(options, new NoSecrets(), new Printed());
    }

    private static final class NoSecrets implements Secrets {
        @Override
        public Optional<Secret> environment(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> server(String id) {
            return Optional.empty();
        }
    }

    private final class Printed implements Console {
        @Override
        public void info(String line) {
            printed.add("INFO " + line);
        }

        @Override
        public void warn(String line) {
            printed.add("WARNING " + line);
        }

        @Override
        public void error(String line) {
            printed.add("ERROR " + line);
        }
    }
}
