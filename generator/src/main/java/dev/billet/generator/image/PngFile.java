package dev.billet.generator.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG file as its chunks (W3C, PNG third edition, chapter 11).
 *
 * @param clean the file without text, dates, Exif and whatever else is not needed to show it
 * @param orientation as in Exif
 * @param animated whether it holds several pictures
 */
record PngFile(byte[] clean, int orientation, boolean animated) {
    /** What changes how the picture looks; chunks that must be understood begin with a capital. */
    private static final Set<String> LOOKS = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
            "fdAT");

    /** Reads a file. */
    static PngFile read(byte[] file) throws DamagedImageException {
        ByteBuffer in = ByteBuffer.wrap(file);
        ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
        clean.write(file, 0, 8);
        int orientation = 1;
        boolean animated = false;
        int at = 8;
        while (true) {
            if (at + 12 > file.length) {
                throw new DamagedImageException("it ends in the middle");
            }
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                throw new DamagedImageException("it ends in the middle");
            }
            String type = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            if (type.equals("eXIf")) {
                orientation = Exif.orientation(file, at + 8, length);
            }
            animated |= type.equals("acTL");
            if (Character.isUpperCase(type.charAt(0)) || LOOKS.contains(type)) {
                clean.write(file, at, 12 + length);
            }
            at += 12 + length;
            if (type.equals("IEND")) {
                return new PngFile(clean.toByteArray(), orientation, animated);
            }
        }
    }
}
