package dev.billet.syndication.ledger;

import dev.billet.syndication.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The real ledger file, each line of which is written in two halves; the disk may fill up after the first. */
public final class SteppedLedger {
    private SteppedLedger() {}

    /** Empty if another run has it. */
    public static Optional<Ledger> open(Path file, Steps steps) throws IOException {
        RunLock lock = RunLock.beside(file).orElse(null);
        if (lock == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FileLedger.open(file, new SteppedDisk(Disk.of(file), steps), lock)
                    .ledger());
        } catch (IOException | LedgerException e) {
            lock.close();
            throw e;
        }
    }

    private record SteppedDisk(Disk real, Steps steps) implements Disk {
        @Override
        public byte[] read() throws IOException {
            return real.read();
        }

        @Override
        public long length() throws IOException {
            return real.length();
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            steps.pass();
            int half = bytes.length / 2;
            real.append(Arrays.copyOf(bytes, half));
            steps.pass();
            if (steps.isDiskFull()) {
                throw new IOException("No space left on device");
            }
            real.append(Arrays.copyOfRange(bytes, half, bytes.length));
            steps.pass();
        }

        /** Being killed loses nothing that is written; only power that goes does, which is {@link FaultyDisk}'s. */
        @Override
        public void sync() {}

        @Override
        public void truncate(long length) throws IOException {
            real.truncate(length);
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
