package dev.billet.generator.image;

import java.nio.charset.StandardCharsets;

/** What a picture is, told by its first bytes and not by its name. */
enum ImageFormat {
    JPEG,
    PNG,
    GIF,
    WEBP,
    AVIF,
    SVG,
    OTHER;

    static ImageFormat of(byte[] start) {
        if (begins(start, 0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (begins(start, 0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (begins(start, 0, "GIF8")) {
            return GIF;
        }
        if (begins(start, 0, "RIFF") && begins(start, 8, "WEBP")) {
            return WEBP;
        }
        if (begins(start, 4, "ftypavif") || begins(start, 4, "ftypavis")) {
            return AVIF;
        }
        String text = new String(start, 0, Math.min(start.length, 4096), StandardCharsets.UTF_8);
        return text.contains("<svg") || text.contains(":svg") ? SVG : OTHER;
    }

    private static boolean begins(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < wanted.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
