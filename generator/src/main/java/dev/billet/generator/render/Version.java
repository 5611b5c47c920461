package dev.billet.generator.render;

import dev.billet.generator.change.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Marks a page with what only this version of it has, so that whoever asks its address can tell whether this version is
 * served: {@code <meta name="billet-version" content="...">} at the end of its head.
 */
final class Version {
    private static final byte[] END_OF_HEAD = "</head>".getBytes(StandardCharsets.US_ASCII);

    private Version() {}

    /** The page with its mark; as it is if its template made no head. */
    static byte[] mark(byte[] page) {
        int end = endOfHead(page);
        if (end < 0) {
            return page;
        }
        String version = HexFormat.of().toHexDigits(Fingerprint.of(page));
        byte[] mark =
                ("<meta name=\"billet-version\" content=\"" + version + "\">\n").getBytes(StandardCharsets.US_ASCII);
        byte[] marked = Arrays.copyOf(page, page.length + mark.length);
        System.arraycopy(page, end, marked, end + mark.length, page.length - end);
        System.arraycopy(mark, 0, marked, end, mark.length);
        return marked;
    }

    private static int endOfHead(byte[] page) {
        for (int i = 0; i + END_OF_HEAD.length <= page.length; i++) {
            if (page[i] == '<' && Arrays.equals(page, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                return i;
            }
        }
        return -1;
    }
}
