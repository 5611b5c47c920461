package dev.billet.generator.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Marks a page with what only this version of it has, so that whoever asks its address can tell whether this version is
 * served: {@code <meta name="billet-version" content="...">} at the end of its head.
 */
final class Version {
    private static final String END_OF_HEAD = "</head>";
    private static final int BYTES = 8;

    private Version() {}

    /** The page with its mark; as it is if its template made no head. */
    static String mark(String page) {
        int end = page.indexOf(END_OF_HEAD);
        if (end < 0) {
            return page;
        }
        String mark = "<meta name=\"billet-version\" content=\"" + hash(page) + "\">\n";
        return page.substring(0, end) + mark + page.substring(end);
    }

    private static String hash(String page) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
