package dev.billet.generator.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that matters of a camera's notes: which way up it was held (Exif 2.32, tag 0x0112). */
final class Exif {
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** From 1, upright, to 8; 1 as well if the block says nothing or is broken. */
    static int orientation(byte[] block, int from, int length) {
        if (length < 14 || from + length > block.length) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(block, from, length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > length - 2) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 14 + 12 * i <= length; i++) {
            int at = directory + 2 + 12 * i;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(at + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }
}
