package dev.billet.syndication.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.syndication.Choices;
import dev.billet.syndication.Killed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A file that fills up, fails, is cut in the middle of a line, and loses what was not synced when the power goes. */
public final class FaultyDisk implements Disk {
    private static final Path FILE = Path.of("ledger.jsonl");

    private final Choices choices;
    private byte[] bytes = new byte[0];
    private int safe;

    public FaultyDisk(Choices choices) {
        this.choices = choices;
    }

    /** What is there before the history begins. */
    public void start(List<Event> events) {
        String lines =
                events.stream().map(event -> EventLine.write(event) + "\n").collect(Collectors.joining());
        bytes = lines.getBytes(UTF_8);
        safe = bytes.length;
    }

    /** The ledger on it. */
    public Ledger open() throws IOException {
        return FileLedger.open(FILE, this, () -> {}).ledger();
    }

    public LedgerState state() {
        return LedgerState.of(JournalText.of(FILE, bytes).events());
    }

    /** What the next process finds: all that was written if only the process died, less if the power went. */
    public void restart(boolean powerLost) {
        if (powerLost) {
            int survives = safe + (bytes.length - safe) / 2;
            bytes = Arrays.copyOf(bytes, survives);
        }
        safe = bytes.length;
    }

    @Override
    public byte[] read() {
        return bytes.clone();
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void append(byte[] more) throws IOException {
        switch (choices.next(7)) {
            case 1 -> throw new IOException("No space left on device");
            case 2 -> {
                write(more, more.length / 2);
                throw new IOException("No space left on device");
            }
            case 3 -> throw new Killed();
            case 4 -> {
                write(more, more.length / 2);
                throw new Killed();
            }
            case 5 -> {
                write(more, more.length - 1);
                throw new Killed();
            }
            case 6 -> {
                write(more, more.length);
                throw new Killed();
            }
            default -> write(more, more.length);
        }
    }

    private void write(byte[] more, int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.write(more, 0, count);
        bytes = all.toByteArray();
    }

    @Override
    public void sync() throws IOException {
        switch (choices.next(3)) {
            case 1 -> throw new IOException("Input/output error");
            case 2 -> throw new Killed();
            default -> safe = bytes.length;
        }
    }

    @Override
    public void truncate(long length) throws IOException {
        if (choices.next(2) == 1) {
            throw new IOException("Input/output error");
        }
        bytes = Arrays.copyOf(bytes, (int) length);
        safe = Math.min(safe, bytes.length);
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
