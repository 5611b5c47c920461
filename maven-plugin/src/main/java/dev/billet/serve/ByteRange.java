package dev.billet.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as a video player asks for it (RFC 9110, section 14).
 *
 * @param first offset of its first byte
 * @param last offset of its last byte
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /** As {@code Content-Range} has it. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }

    /** What a {@code Range} header asks for: one range; several, or none, are as good as no header. */
    static boolean isOne(String header) {
        Matcher range = ONE.matcher(header.strip());
        return range.matches() && !(range.group(1).isEmpty() && range.group(2).isEmpty());
    }

    /** The part of a file of this size; empty if the file ends before it. */
    static Optional<ByteRange> in(String header, long size) {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches()) {
            throw new IllegalArgumentException(header + " is not one range");
        }
        long first = range.group(1).isEmpty()
                ? Math.max(0, size - Long.parseLong(range.group(2)))
                : Long.parseLong(range.group(1));
        boolean open = range.group(1).isEmpty() || range.group(2).isEmpty();
        long last = open ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        return first <= last ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }
}
