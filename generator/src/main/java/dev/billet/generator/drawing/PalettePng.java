package dev.billet.generator.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/** Writes drawings of few colours as PNG with a palette (W3C, PNG third edition). */
final class PalettePng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int STEPS = 16;
    private static final int KNOWN_BITS = 12;

    private PalettePng() {}

    /**
     * Encodes an image of the type INT_RGB.
     *
     * @param ramps pairs of colours; each pixel becomes the nearest of the steps between the two of a pair
     */
    static byte[] encode(BufferedImage image, int[][] ramps) {
        int[] palette = palette(ramps);
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] rows = new byte[(width + 1) * height];
        int[] known = new int[1 << KNOWN_BITS];
        byte[] indexes = new byte[known.length];
        indexes[0] = (byte) nearest(palette, 0); // black is what an empty place claims to know
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = pixels[y * width + x] & 0xFFFFFF;
                int place = rgb * 0x9E3779B1 >>> 32 - KNOWN_BITS;
                if (known[place] != rgb) {
                    known[place] = rgb;
                    indexes[place] = (byte) nearest(palette, rgb);
                }
                rows[y * (width + 1) + 1 + x] = indexes[place];
            }
        }
        return file(width, height, palette, rows);
    }

    private static int[] palette(int[][] ramps) {
        int[] palette = new int[ramps.length * (STEPS + 1)];
        int next = 0;
        for (int[] ramp : ramps) {
            for (int i = 0; i <= STEPS; i++) {
                palette[next++] = mix(ramp, i, 16) << 16 | mix(ramp, i, 8) << 8 | mix(ramp, i, 0);
            }
        }
        return palette;
    }

    private static int mix(int[] ramp, int step, int shift) {
        int from = ramp[0] >> shift & 0xFF;
        int to = ramp[1] >> shift & 0xFF;
        return (from * (STEPS - step) + to * step + STEPS / 2) / STEPS;
    }

    private static int nearest(int[] palette, int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int r = (palette[i] >> 16) - (rgb >> 16);
            int g = (palette[i] >> 8 & 0xFF) - (rgb >> 8 & 0xFF);
            int b = (palette[i] & 0xFF) - (rgb & 0xFF);
            int distance = r * r + g * g + b * b;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static byte[] file(int width, int height, int[] palette, byte[] rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            DataOutputStream header = new DataOutputStream(data);
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, 3, 0, 0, 0});
            chunk(out, "IHDR", data.toByteArray());
            byte[] colours = new byte[3 * palette.length];
            for (int i = 0; i < palette.length; i++) {
                colours[3 * i] = (byte) (palette[i] >> 16);
                colours[3 * i + 1] = (byte) (palette[i] >> 8);
                colours[3 * i + 2] = (byte) palette[i];
            }
            chunk(out, "PLTE", colours);
            chunk(out, "IDAT", zlib(rows));
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zlib(byte[] rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x78DA);
        out.write(Deflate.block(rows));
        Adler32 sum = new Adler32();
        sum.update(rows);
        out.writeInt((int) sum.getValue());
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt((int) sum.getValue());
    }
}
