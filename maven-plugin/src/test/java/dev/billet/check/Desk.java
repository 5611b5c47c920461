package dev.billet.check;

import dev.billet.run.GivenSecrets;
import dev.billet.run.Invocation;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import dev.billet.syndication.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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
        return new Invocation(
                Invocations.options(folder, false, strict, false, Order.EVERYTHING, Clock.fixed(now, ZoneOffset.UTC)),
                GivenSecrets.NONE,
                new Recorded(printed::add, "INFO ", "WARNING ", "ERROR "));
    }
}
