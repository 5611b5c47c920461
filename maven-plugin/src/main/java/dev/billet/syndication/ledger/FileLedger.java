package dev.billet.syndication.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a file of JSON lines, synced at each append.
 *
 * <p>The lock lies in a file of its own beside it, is held by the operating system and goes with the process that holds it.
 */
public final class FileLedger implements Ledger {
    private final Path file;
    private final Disk disk;
    private final Closeable lock;
    private LedgerState state;

    private FileLedger(Path file, Disk disk, Closeable lock, LedgerState state) {
        this.file = file;
        this.disk = disk;
        this.lock = lock;
        this.state = state;
    }

    /** Opens it for writing, and mends the half line that a killed run may have left. */
    public static Opening open(Path file) {
        @Nullable RunLock lock = null;
        try {
            lock = RunLock.beside(file).orElse(null);
            if (lock == null) {
                return new Opening.Refused(
                        file + " is in use by another run", "Let that one finish, then run this again.");
            }
            return open(file, Disk.of(file), lock);
        } catch (IOException e) {
            close(lock);
            throw new LedgerException(file + " cannot be opened: " + e, e);
        } catch (LedgerException e) {
            close(lock);
            throw e;
        }
    }

    /** @param lock given back when the ledger is closed */
    static Opening.Open open(Path file, Disk disk, Closeable lock) throws IOException {
        try {
            JournalText text = JournalText.of(file, disk.read());
            if (text.torn() > 0) {
                disk.truncate(disk.length() - text.torn());
            }
            if (text.unfinished()) {
                disk.append("\n".getBytes(UTF_8));
            }
            disk.sync();
            return new Opening.Open(new FileLedger(file, disk, lock, LedgerState.of(text.events())), text.notes());
        } catch (IOException | LedgerException e) {
            disk.close();
            throw e;
        }
    }

    /** What it says, without locking or mending it: for a look at it, and for a dry run. */
    public static LedgerState read(Path file) {
        if (!Files.exists(file)) {
            return LedgerState.EMPTY;
        }
        try {
            return LedgerState.of(JournalText.of(file, Files.readAllBytes(file)).events());
        } catch (IOException e) {
            throw new LedgerException(file + " cannot be read: " + e, e);
        }
    }

    @Override
    public LedgerState state() {
        return state;
    }

    @Override
    public void renew() {
        // nobody else can have it open
    }

    @Override
    public Append append(List<Event> events) {
        if (!events.isEmpty()) {
            write(events.stream().map(event -> EventLine.write(event) + "\n").collect(Collectors.joining()));
            state = state.after(events);
        }
        return Append.SAFE;
    }

    private void write(String lines) {
        long before = -1;
        try {
            before = disk.length();
            disk.append(lines.getBytes(UTF_8));
            disk.sync();
        } catch (IOException e) {
            takeBack(before);
            throw new LedgerException(
                    file + " cannot be written: " + e.getMessage()
                            + "\n  Nothing more is sent. Free some space or give it write permission, then: mvn site:announce",
                    e);
        }
    }

    /** Half a line on a full disk would spoil what is appended later. */
    private void takeBack(long length) {
        try {
            if (length >= 0) {
                disk.truncate(length);
            }
        } catch (IOException e) {
            // opening it again mends the end of it just as well
        }
    }

    @Override
    public Duration lease() {
        return Duration.ZERO;
    }

    @Override
    public void close() {
        close(disk);
        close(lock);
    }

    private static void close(@Nullable Closeable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (IOException e) {
            throw new LedgerException("the ledger cannot be closed: " + e, e);
        }
    }
}
