package dev.billet.generator.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The icons that browsers and telephones ask for, from one picture.
 *
 * @param files by name: {@value #ICO}, {@value #APPLE}, {@value #SMALL} and {@value #LARGE}; the last two only of a picture
 *     that has so many pixels, and always of an SVG
 * @param trouble why there are none, the end of a sentence that began with the picture's name; null if there are
 */
public record Favicons(Map<String, byte[]> files, @Nullable String trouble) {
    /** 32 x 32, for whoever asks for /favicon.ico. */
    public static final String ICO = "favicon.ico";

    /** 180 x 180 on the paper's colour: a home screen would make what is transparent black. */
    public static final String APPLE = "apple-touch-icon.png";

    /** For the manifest. */
    public static final String SMALL = "icon-192.png";

    /** For the manifest. */
    public static final String LARGE = "icon-512.png";

    public Favicons {
        files = Map.copyOf(files);
    }

    /**
     * Makes them from an SVG, PNG or JPEG, best a square one; another is put into the middle of a square.
     *
     * @param paper behind what is transparent on a home screen, 0xRRGGBB
     */
    public static Favicons from(byte[] picture, int paper) {
        try {
            return new Favicons(files(IconSource.of(picture), paper), null);
        } catch (IOException e) {
            String why = e.getMessage();
            return new Favicons(Map.of(), why == null ? "it cannot be decoded" : why);
        }
    }

    private static Map<String, byte[]> files(IconSource source, int paper) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(ICO, ico(png(source.square(32)), 32));
        files.put(APPLE, png(onPaper(source, 180, paper)));
        if (source.most() >= 192) {
            files.put(SMALL, png(source.square(192)));
        }
        if (source.most() >= 512) {
            files.put(LARGE, png(source.square(512)));
        }
        return files;
    }

    private static byte[] png(Pixels pixels) throws IOException {
        return Codec.encode(pixels, ImageFormat.PNG, 1);
    }

    private static Pixels onPaper(IconSource source, int side, int paper) throws IOException {
        Pixels whole = source.square(side);
        int margin = whole.transparent() ? side / 9 : 0;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(paper));
        g.fillRect(0, 0, side, side);
        g.drawImage(
                margin == 0 ? whole.image() : source.square(side - 2 * margin).image(), margin, margin, null);
        g.dispose();
        return Pixels.of(image);
    }

    /** A directory of one entry, which may be a PNG since Windows Vista. */
    private static byte[] ico(byte[] png, int side) {
        return ByteBuffer.allocate(22 + png.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1)
                .put((byte) side)
                .put((byte) side)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 32)
                .putInt(png.length)
                .putInt(22)
                .put(png)
                .array();
    }
}
