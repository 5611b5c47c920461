package dev.billet.generator.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as cameras write them, with what they should not tell. */
final class Photographs {
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>48.8584 N</x:xmpmeta>";

    private Photographs() {}

    /** Red, green, blue and white quarters: top left, top right, bottom left, bottom right. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        g.setColor(Color.GREEN);
        g.fillRect(width / 2, 0, width - width / 2, height / 2);
        g.setColor(Color.BLUE);
        g.fillRect(0, height / 2, width / 2, height - height / 2);
        g.setColor(Color.WHITE);
        g.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
        g.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Quarters with Exif (orientation, place), XMP, IPTC, a comment, and a film behind the end. */
    static byte[] jpeg(int width, int height, int orientation) {
        byte[] plain = encoded(quarters(width, height), "jpeg");
        byte[] exif = exif(orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, ("Exif\0\0" + new String(exif, StandardCharsets.ISO_8859_1)));
        segment(out, 0xE1, XMP);
        segment(out, 0xED, "Photoshop 3.0\0008BIM\4\4Paris");
        segment(out, 0xFE, "taken at home");
        out.write(plain, 2, plain.length - 2);
        out.writeBytes("ftypmp42 a film with its own place".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** A PNG with Exif, text in each of the three ways, and a date. */
    static byte[] png(BufferedImage image, int orientation) {
        byte[] plain = encoded(image, "png");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        chunk(out, "eXIf", exif(orientation));
        chunk(out, "tEXt", "Location\0home".getBytes(StandardCharsets.US_ASCII));
        chunk(out, "zTXt", "Location\0\0home".getBytes(StandardCharsets.US_ASCII));
        chunk(out, "iTXt", "Location\0\0\0\0\0home".getBytes(StandardCharsets.US_ASCII));
        chunk(out, "tIME", new byte[] {7, (byte) 0xEA, 11, 23, 9, 30, 0});
        out.write(plain, 33, plain.length - 33);
        out.writeBytes("more".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** Big-endian TIFF: a first directory with the orientation and a pointer to the place. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(140);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        tiff.putShort((short) 2).putShort((short) 5).putInt(3).putInt(92);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(new byte[] {'E', 0, 0, 0});
        tiff.putShort((short) 4).putShort((short) 5).putInt(3).putInt(116);
        tiff.putInt(0);
        for (int part : new int[] {48, 1, 51, 1, 30, 1, 2, 1, 17, 1, 40, 1}) {
            tiff.putInt(part);
        }
        return tiff.array();
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] whole = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(whole);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(whole);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static void segment(ByteArrayOutputStream out, int marker, String text) {
        byte[] data = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(0xFF);
        out.write(marker);
        out.write(data.length + 2 >> 8);
        out.write(data.length + 2);
        out.writeBytes(data);
    }
}
