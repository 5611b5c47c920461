package dev.billet.generator.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG file as its segments (ITU T.81, annex B).
 *
 * @param clean the file without what the camera and its owner wrote: no Exif, XMP, IPTC, thumbnails, comments, nor anything
 *     behind the picture's end, where telephones put a second picture or a film with the same notes. The picture itself is not
 *     touched; a colour profile stays, for without it the colours would be others
 * @param orientation as in Exif
 */
record JpegFile(byte[] clean, int orientation) {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int COM = 0xFE;

    /** Reads a file. */
    static JpegFile read(byte[] file) throws DamagedImageException {
        ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
        clean.write(0xFF);
        clean.write(SOI);
        int orientation = 1;
        int at = 2;
        while (true) {
            at = marker(file, at);
            int marker = file[at - 1] & 0xFF;
            if (marker == EOI) {
                clean.write(0xFF);
                clean.write(EOI);
                return new JpegFile(clean.toByteArray(), orientation);
            }
            if (at + 2 > file.length) {
                throw new DamagedImageException("it ends in the middle");
            }
            int length = (file[at] & 0xFF) << 8 | file[at + 1] & 0xFF;
            if (length < 2 || at + length > file.length) {
                throw new DamagedImageException("it ends in the middle");
            }
            if (marker == 0xE1 && begins(file, at + 2, "Exif\0\0")) {
                orientation = Exif.orientation(file, at + 8, length - 8);
            }
            int end = marker == SOS ? scanEnd(file, at + length) : at + length;
            if (belongs(file, marker, at + 2)) {
                clean.write(0xFF);
                clean.write(marker);
                clean.write(file, at, end - at);
            }
            at = end;
        }
    }

    /** Behind the two bytes of the next marker; fill bytes may come before it. */
    private static int marker(byte[] file, int from) throws DamagedImageException {
        int at = from;
        while (at < file.length && (file[at] & 0xFF) != 0xFF) {
            at++;
        }
        while (at < file.length && (file[at] & 0xFF) == 0xFF) {
            at++;
        }
        if (at >= file.length) {
            throw new DamagedImageException("it ends in the middle");
        }
        return at + 1;
    }

    /** Where the coded picture stops: at a marker that is neither a stuffed zero nor a restart. */
    private static int scanEnd(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xFF;
            if ((file[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        return file.length;
    }

    /** APP0 is JFIF, APP2 may be a colour profile, APP14 says how colours are coded; the other APPs are notes. */
    private static boolean belongs(byte[] file, int marker, int at) {
        return switch (marker) {
            case 0xE0 -> begins(file, at, "JFIF\0");
            case 0xE2 -> begins(file, at, "ICC_PROFILE\0");
            case 0xEE -> begins(file, at, "Adobe");
            case COM -> false;
            default -> marker < 0xE0 || marker > 0xEF;
        };
    }

    private static boolean begins(byte[] file, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at + wanted.length <= file.length
                && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
