package dev.billet.generator.drawing;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the font files that we carry: outlines, widths and kerning, in ems.
 *
 * <p>Java's own font machinery needs fontconfig and FreeType, which slim machines lack and which draw differently from one to
 * the next. What our files hold is little, so it is read here: simple glyphs, a {@code cmap} of format 4, a {@code kern} table
 * of format 0 (the OpenType specification, chapter "Font tables"). Immutable.
 */
final class Typeface {
    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEATED = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private final ByteBuffer file;
    private final Map<String, Integer> tables = new TreeMap<>();
    private final double unitsPerEm;
    private final boolean longOffsets;
    private final int widths;
    private final char[] glyphs = new char[0x10000];
    private final int[] pairs;
    private final short[] kerning;

    private Typeface(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        for (int i = 0; i < u16(4); i++) {
            int entry = 12 + 16 * i;
            tables.put(new String(bytes, entry, 4, StandardCharsets.US_ASCII), file.getInt(entry + 8));
        }
        unitsPerEm = u16(table("head") + 18);
        longOffsets = u16(table("head") + 50) == 1;
        widths = u16(table("hhea") + 34);
        readCharacters();
        int kern = table("kern") + 4;
        pairs = new int[u16(kern + 6)];
        kerning = new short[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = file.getInt(kern + 14 + 6 * i);
            kerning[i] = file.getShort(kern + 14 + 6 * i + 4);
        }
    }

    /** Reads the font of this name beside this class. */
    static Typeface named(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the font " + resource + " is not in the jar");
            }
            return new Typeface(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a character's glyph, 0 if the font has none. */
    int glyph(int character) {
        return character < glyphs.length ? glyphs[character] : 0;
    }

    double advance(int glyph) {
        return u16(table("hmtx") + 4 * Math.min(glyph, widths - 1)) / unitsPerEm;
    }

    /** What to add to the left glyph's advance before the right one. */
    double kern(int left, int right) {
        int at = Arrays.binarySearch(pairs, left << 16 | right);
        return at < 0 ? 0 : kerning[at] / unitsPerEm;
    }

    /** Adds a glyph's outline, with its origin at x, y and an em of that size. */
    void draw(int glyph, Path2D path, double x, double y, double size) {
        int start = offset(glyph);
        if (start == offset(glyph + 1)) {
            return;
        }
        int at = table("glyf") + start;
        int contours = file.getShort(at);
        if (contours < 0) {
            throw new IllegalStateException(
                    "glyph " + glyph + " is made of others; our fonts are written without such");
        }
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = u16(at + 10 + 2 * i);
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        at += 10 + 2 * contours;
        at += 2 + u16(at);

        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = u8(at++);
            int times = (flag & REPEATED) != 0 ? 1 + u8(at++) : 1;
            while (times-- > 0) {
                flags[i++] = flag;
            }
        }
        double scale = size / unitsPerEm;
        double[] xs = new double[points];
        double[] ys = new double[points];
        at = coordinates(at, flags, SHORT_X, SAME_X, x, scale, xs);
        coordinates(at, flags, SHORT_Y, SAME_Y, y, -scale, ys);
        for (int i = 0; i < contours; i++) {
            contour(path, flags, xs, ys, i == 0 ? 0 : ends[i - 1] + 1, ends[i]);
        }
    }

    private int coordinates(int start, int[] flags, int small, int same, double origin, double scale, double[] out) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & small) != 0) {
                int delta = u8(at++);
                value += (flags[i] & same) != 0 ? delta : -delta;
            } else if ((flags[i] & same) == 0) {
                value += file.getShort(at);
                at += 2;
            }
            out[i] = origin + scale * value;
        }
        return at;
    }

    /** Between two points off the curve there is one on it, half-way, that the file leaves out. */
    private static void contour(Path2D path, int[] flags, double[] xs, double[] ys, int from, int to) {
        int count = to - from + 1;
        int first = from;
        while (first <= to && (flags[first] & ON_CURVE) == 0) {
            first++;
        }
        boolean none = first > to;
        int start = none ? from : first;
        double x = none ? (xs[from] + xs[to]) / 2 : xs[first];
        double y = none ? (ys[from] + ys[to]) / 2 : ys[first];
        path.moveTo(x, y);
        for (int i = none ? 0 : 1; i < count; i++) {
            int p = from + (start - from + i) % count;
            if ((flags[p] & ON_CURVE) != 0) {
                path.lineTo(xs[p], ys[p]);
                continue;
            }
            int next = from + (p - from + 1) % count;
            boolean last = i == count - 1;
            if (last) {
                path.quadTo(xs[p], ys[p], x, y);
            } else if ((flags[next] & ON_CURVE) != 0) {
                path.quadTo(xs[p], ys[p], xs[next], ys[next]);
                i++;
            } else {
                path.quadTo(xs[p], ys[p], (xs[p] + xs[next]) / 2, (ys[p] + ys[next]) / 2);
            }
        }
        path.closePath();
    }

    private void readCharacters() {
        int cmap = table("cmap");
        for (int i = 0; i < u16(cmap + 2); i++) {
            int at = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (u16(at) == 4) {
                readSegments(at, u16(at + 6));
                return;
            }
        }
        throw new IllegalStateException("the font has no cmap of format 4");
    }

    private void readSegments(int at, int twice) {
        for (int i = 0; i < twice; i += 2) {
            int end = u16(at + 14 + i);
            int start = u16(at + 16 + twice + i);
            int delta = u16(at + 16 + 2 * twice + i);
            int place = at + 16 + 3 * twice + i;
            for (int c = start; c <= end && c < 0xFFFF; c++) {
                int glyph = u16(place) == 0 ? c : u16(place + u16(place) + 2 * (c - start));
                glyphs[c] = (char) (glyph == 0 ? 0 : glyph + delta);
            }
        }
    }

    private int offset(int glyph) {
        int loca = table("loca");
        return longOffsets ? file.getInt(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
    }

    private int table(String name) {
        Integer at = tables.get(name);
        if (at == null) {
            throw new IllegalStateException("the font has no table " + name);
        }
        return at;
    }

    private int u8(int at) {
        return file.get(at) & 0xFF;
    }

    private int u16(int at) {
        return file.getShort(at) & 0xFFFF;
    }
}
