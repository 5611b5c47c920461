package dev.billet.check;

import dev.billet.generator.output.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When each address of another site was last found to be there: it is not asked again for a week. Thread-safe. */
final class LinkMemory {
    private static final Duration TRUST = Duration.ofDays(7);

    private final Path file;
    private final Instant now;
    private final Map<String, Instant> found = new TreeMap<>();

    private LinkMemory(Path file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /** Reads what an earlier run wrote; a line that cannot be read is forgotten. */
    static LinkMemory in(Path file, Clock clock) {
        LinkMemory memory = new LinkMemory(file, clock.instant());
        try {
            if (Files.isRegularFile(file)) {
                Files.readAllLines(file).forEach(memory::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return memory;
    }

    /** Whether it was there not long ago. */
    synchronized boolean trusts(String address) {
        @Nullable Instant at = found.get(address);
        return at != null && !at.isAfter(now) && at.plus(TRUST).isAfter(now);
    }

    synchronized void found(String address) {
        found.put(address, now);
    }

    /** Writes down what is still to be trusted. */
    synchronized void write() {
        StringBuilder text = new StringBuilder();
        found.forEach((address, at) -> {
            if (trusts(address)) {
                text.append(at).append(' ').append(address).append('\n');
            }
        });
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            new CacheFolder(folder)
                    .keep(file.getFileName().toString(), text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void read(String line) {
        String[] parts = line.split(" ", 2);
        try {
            if (parts.length == 2) {
                found.put(parts[1], Instant.parse(parts[0]));
            }
        } catch (DateTimeException e) {
            // not a line of ours: the address is asked for again
        }
    }
}
