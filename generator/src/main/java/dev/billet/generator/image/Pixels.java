package dev.billet.generator.image;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A picture's samples, eight bits each: one a pixel for grey, three for red, green, blue, four with alpha.
 *
 * @param space what the three colours mean
 */
record Pixels(int width, int height, int bands, byte[] samples, ColorSpace space) {
    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ColorModel model = image.getColorModel();
        boolean plain = model instanceof ComponentColorModel
                && (model.getTransferType() == DataBuffer.TYPE_BYTE
                        || model.getTransferType() == DataBuffer.TYPE_USHORT)
                && !model.isAlphaPremultiplied();
        return plain ? plain(image, width, height) : other(image, width, height);
    }

    private static Pixels plain(BufferedImage image, int width, int height) {
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int from = raster.getNumBands();
        int bands = from == 2 ? 4 : from;
        int shift = model.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        byte[] samples = new byte[Math.multiplyExact(width * bands, height)];
        int[] row = new int[width * from];
        int at = 0;
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int i = 0; i < row.length; i++) {
                byte sample = (byte) (row[i] >> shift);
                if (from == 2 && i % 2 == 0) {
                    samples[at++] = sample;
                    samples[at++] = sample;
                }
                samples[at++] = sample;
            }
        }
        ColorSpace space = bands == 1 || from == 2 ? ColorSpace.getInstance(ColorSpace.CS_sRGB) : model.getColorSpace();
        return new Pixels(width, height, bands, samples, space);
    }

    private static Pixels other(BufferedImage image, int width, int height) {
        int bands = image.getColorModel().hasAlpha() ? 4 : 3;
        byte[] samples = new byte[Math.multiplyExact(width * bands, height)];
        int[] row = new int[width];
        int at = 0;
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int argb : row) {
                samples[at++] = (byte) (argb >> 16);
                samples[at++] = (byte) (argb >> 8);
                samples[at++] = (byte) argb;
                if (bands == 4) {
                    samples[at++] = (byte) (argb >> 24);
                }
            }
        }
        return new Pixels(width, height, bands, samples, ColorSpace.getInstance(ColorSpace.CS_sRGB));
    }

    /** Turned upright. */
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean swapped = orientation >= 5;
        int wide = swapped ? height : width;
        int high = swapped ? width : height;
        byte[] turned = new byte[samples.length];
        boolean right = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean down = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int fromX = swapped ? y : x;
                int fromY = swapped ? x : y;
                fromX = right ? width - 1 - fromX : fromX;
                fromY = down ? height - 1 - fromY : fromY;
                System.arraycopy(samples, (fromY * width + fromX) * bands, turned, (y * wide + x) * bands, bands);
            }
        }
        return new Pixels(wide, high, bands, turned, space);
    }

    boolean transparent() {
        for (int i = 3; bands == 4 && i < samples.length; i += 4) {
            if (samples[i] != -1) {
                return true;
            }
        }
        return false;
    }

    /** As an image in sRGB, which needs no profile. */
    BufferedImage image() {
        if (bands == 1) {
            BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            grey.getRaster().setDataElements(0, 0, width, height, samples);
            return grey;
        }
        int type = bands == 4 ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage image = new BufferedImage(width, height, type);
        if (space.isCS_sRGB()) {
            image.getRaster().setDataElements(0, 0, width, height, samples);
            return image;
        }
        ColorModel model = new ComponentColorModel(space, bands == 4, false, bands == 4 ? 3 : 1, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(width, height);
        raster.setDataElements(0, 0, width, height, samples);
        Graphics2D g = image.createGraphics();
        g.drawImage(new BufferedImage(model, raster, false, null), 0, 0, null);
        g.dispose();
        return image;
    }
}
