package dev.billet.generator.change;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * A number that is another one as soon as anything of what was added is another; 64 bits, the same on every machine.
 *
 * <p>Only ever compared with the earlier fingerprint of the same thing, so that it needs no more bits, and no secret: an author
 * who forges one deceives nobody else.
 */
public final class Fingerprint {
    private static final long ONE = 0x9E3779B97F4A7C15L;
    private static final long TWO = 0xC2B2AE3D27D4EB4FL;
    private static final int ABSENT = 7;

    private long state = ONE;

    /** Of some bytes: two checksums, which the processor computes by itself, with whatever compiler. */
    public static long of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** Of some bytes from a place on. */
    public static long of(byte[] bytes, int from, int length) {
        long sums = sum(new CRC32C(), bytes, from, length) << 32 | sum(new CRC32(), bytes, from, length);
        return new Fingerprint().add(length).add(sums).value();
    }

    private static long sum(Checksum checksum, byte[] bytes, int from, int length) {
        checksum.update(bytes, from, length);
        return checksum.getValue();
    }

    /** Of a text. */
    public static long of(String text) {
        return new Fingerprint().add(text).value();
    }

    public Fingerprint add(long number) {
        state = Long.rotateLeft(state ^ number * TWO, 29) * ONE + TWO;
        return this;
    }

    /** Adds a text, or that there is none. */
    public Fingerprint add(@Nullable String text) {
        if (text == null) {
            return add(ABSENT);
        }
        int length = text.length();
        add(length ^ TWO);
        long four = 0;
        for (int i = 0; i < length; i++) {
            four = four << 16 | text.charAt(i);
            if ((i & 3) == 3) {
                add(four);
                four = 0;
            }
        }
        return add(four);
    }

    public long value() {
        long mixed = (state ^ state >>> 32) * TWO;
        return mixed ^ mixed >>> 29;
    }
}
