package dev.billet.generator.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A WebP file as its chunks (RFC 9649, section 2). */
final class WebpFile {
    private static final int HEADER = 12;
    private static final int EXIF_AND_XMP = 0x08 | 0x04;

    private WebpFile() {}

    /** The file without its Exif and XMP chunks, nor anything behind its end. */
    static byte[] clean(byte[] file) throws DamagedImageException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = in.getInt(4) + 8;
        if (end < HEADER || end > file.length) {
            throw new DamagedImageException("it ends in the middle");
        }
        ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
        clean.write(file, 0, HEADER);
        int at = HEADER;
        while (at + 8 <= end) {
            String type = new String(file, at, 4, StandardCharsets.US_ASCII);
            int length = in.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                throw new DamagedImageException("it ends in the middle");
            }
            int next = Math.min(end, at + 8 + length + (length & 1));
            if (!type.equals("EXIF") && !type.equals("XMP ")) {
                clean.write(file, at, next - at);
            }
            at = next;
        }
        ByteBuffer out = ByteBuffer.wrap(clean.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(4, out.capacity() - 8);
        if (out.capacity() > 21 && out.get(15) == 'X') {
            out.put(20, (byte) (out.get(20) & ~EXIF_AND_XMP));
        }
        return out.array();
    }
}
