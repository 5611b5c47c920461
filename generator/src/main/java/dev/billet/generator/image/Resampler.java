package dev.billet.generator.image;

import java.util.Arrays;

/**
 * Makes pictures smaller with a Lanczos filter of three lobes, the usual one for photographs, as wide as the shrinking asks.
 *
 * <p>Java2D's own scaling looks at four to sixteen pixels however many melt into one, and so makes patterns of its own. Integer
 * arithmetic: the same result everywhere.
 */
final class Resampler {
    private static final int LOBES = 3;
    private static final int BITS = 14;
    private static final int[] GONE = {};

    private Resampler() {}

    static Pixels shrink(Pixels from, int width, int height) {
        Pixels premultiplied = from.bands() == 4 ? alpha(from, true) : from;
        int bands = from.bands();
        Weights across = new Weights(from.width(), width);
        Weights down = new Weights(from.height(), height);
        int[][] rows = new int[from.height()][];
        int[] sums = new int[width * bands];
        byte[] samples = new byte[Math.multiplyExact(width * bands, height)];
        for (int y = 0; y < height; y++) {
            Arrays.fill(sums, 1 << (BITS - 1));
            int first = down.starts[y];
            int[] weights = down.weights[y];
            Arrays.fill(rows, y == 0 ? 0 : down.starts[y - 1], first, GONE);
            for (int i = 0; i < weights.length; i++) {
                if (rows[first + i] == null) {
                    rows[first + i] = row(premultiplied, first + i, width, across);
                }
                int[] row = rows[first + i];
                int weight = weights[i];
                for (int x = 0; x < sums.length; x++) {
                    sums[x] += row[x] * weight;
                }
            }
            for (int x = 0; x < sums.length; x++) {
                samples[y * sums.length + x] = clamp(sums[x] >> BITS);
            }
        }
        Pixels small = new Pixels(width, height, bands, samples, from.space());
        return bands == 4 ? alpha(small, false) : small;
    }

    private static int[] row(Pixels from, int y, int width, Weights across) {
        int bands = from.bands();
        byte[] samples = from.samples();
        int[] row = new int[width * bands];
        int start = y * from.width() * bands;
        for (int x = 0; x < width; x++) {
            int[] weights = across.weights[x];
            for (int band = 0; band < bands; band++) {
                int at = start + across.starts[x] * bands + band;
                int sum = 1 << (BITS - 1);
                for (int weight : weights) {
                    sum += (samples[at] & 0xFF) * weight;
                    at += bands;
                }
                row[x * bands + band] = clamp(sum >> BITS) & 0xFF;
            }
        }
        return row;
    }

    private static byte clamp(int value) {
        return (byte) (value < 0 ? 0 : Math.min(value, 255));
    }

    /** Colours count as much as they are seen: else what is behind a transparent edge shines through. */
    private static Pixels alpha(Pixels from, boolean multiply) {
        byte[] samples = from.samples().clone();
        for (int i = 0; i < samples.length; i += 4) {
            int alpha = samples[i + 3] & 0xFF;
            for (int band = i; band < i + 3 && alpha < 255; band++) {
                int value = samples[band] & 0xFF;
                samples[band] = multiply
                        ? (byte) ((value * alpha + 127) / 255)
                        : alpha == 0 ? 0 : clamp((value * 255 + alpha / 2) / alpha);
            }
        }
        return new Pixels(from.width(), from.height(), 4, samples, from.space());
    }

    /** For each pixel of the result, which of the source count, and how much. */
    private static final class Weights {
        final int[] starts;
        final int[][] weights;

        Weights(int from, int to) {
            starts = new int[to];
            weights = new int[to][];
            double scale = Math.max(1, (double) from / to);
            double reach = LOBES * scale;
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * from / to;
                int start = (int) Math.max(0, Math.ceil(centre - reach - 0.5));
                int end = (int) Math.min(from, Math.floor(centre + reach + 0.5));
                double[] exact = new double[end - start];
                double sum = 0;
                for (int j = 0; j < exact.length; j++) {
                    exact[j] = lanczos((start + j + 0.5 - centre) / scale);
                    sum += exact[j];
                }
                starts[i] = start;
                weights[i] = new int[exact.length];
                int left = 1 << BITS;
                for (int j = 0; j < exact.length; j++) {
                    weights[i][j] = (int) Math.rint(exact[j] / sum * (1 << BITS));
                    left -= weights[i][j];
                }
                weights[i][exact.length / 2] += left;
            }
        }

        private static double lanczos(double x) {
            if (x == 0) {
                return 1;
            }
            if (Math.abs(x) >= LOBES) {
                return 0;
            }
            double angle = StrictMath.PI * x;
            return LOBES * StrictMath.sin(angle) * StrictMath.sin(angle / LOBES) / (angle * angle);
        }
    }
}
