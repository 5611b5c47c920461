package dev.billet.generator.change;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * The size of a file and when it was last written: as long as both are the same, so is what is in it.
 *
 * <p>A file that was written just before it was looked at may be written again within the tick of its clock. Its stamp is
 * {@linkplain #isSettled not settled}, and never the {@linkplain #sameAs same} as any.
 *
 * @param modified nanoseconds since 1970; {@link #UNSETTLED} if it cannot be trusted
 */
public record Stamp(long size, long modified) {
    private static final long UNSETTLED = Long.MIN_VALUE;

    /** The coarsest clock of a file system in use: FAT counts every other second. */
    private static final long TICK = TimeUnit.SECONDS.toNanos(2);

    /**
     * The stamp of a file.
     *
     * @param now nanoseconds since 1970, taken before the file was looked at
     */
    public static Stamp of(BasicFileAttributes attributes, long now) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new Stamp(attributes.size(), modified < now - TICK ? modified : UNSETTLED);
    }

    /** The stamp of a file that nobody else writes. */
    public static Stamp of(BasicFileAttributes attributes) {
        return new Stamp(attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    /** What the machine's clock says, as files are stamped. */
    public static long now() {
        return TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    }

    public boolean isSettled() {
        return modified != UNSETTLED;
    }

    /** Whether the file cannot have changed between the two. */
    public boolean sameAs(Stamp other) {
        return isSettled() && equals(other);
    }
}
