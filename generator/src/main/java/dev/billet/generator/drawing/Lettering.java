package dev.billet.generator.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns text into outlines, with one of our fonts first and the other for what that lacks.
 *
 * <p>What neither has (Chinese, emoji, Arabic) is asked of the machine's fonts, and left out where those have no outline for
 * it either: a title with a gap reads better than one with boxes. Only such titles look different from machine to machine.
 */
final class Lettering {
    private static final int THIN_SPACE = 0x2009;

    private final Typeface first;
    private final Typeface second;
    private final String logical;
    private final double tracking;
    private final Map<Integer, Boolean> lent = new ConcurrentHashMap<>();

    /**
     * @param logical Java's name for a system font of this kind
     * @param tracking what is added after each letter, in ems
     */
    Lettering(Typeface first, Typeface second, String logical, double tracking) {
        this.first = first;
        this.second = second;
        this.logical = logical;
        this.tracking = tracking;
    }

    /** Text as we draw it: composed, one space for any white space, no character that only steers. */
    static String tidy(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (c == 0x202F || c == THIN_SPACE) {
                out.append('\u202F');
            } else if (c == 0xA0) {
                out.append('\u00A0');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(out.length() > 0 && out.charAt(out.length() - 1) == ' ' ? "" : " ");
            } else if (c == 0x2010 || c == 0x2011) {
                out.append('-');
            } else if (!Character.isISOControl(c) && c != 0xAD && c != 0xFEFF && c != 0x200B) {
                out.appendCodePoint(c);
            }
        });
        return out.toString().strip();
    }

    /** The width in ems. */
    double width(String text) {
        return lay(text, null, 0, 0, 1);
    }

    /** The tidy text without the characters that no font here can draw. */
    String drawable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> ours(c) || lent.computeIfAbsent(c, this::lent))
                .forEach(out::appendCodePoint);
        return tidy(out.toString());
    }

    /** Whether so much of a text would be left out that it says something else. */
    boolean loses(String text, double share) {
        long all = letters(tidy(text));
        return letters(drawable(text)) < (1 - share) * all || all == 0;
    }

    private static long letters(String text) {
        return text.codePoints().filter(c -> !Character.isSpaceChar(c)).count();
    }

    private boolean lent(int c) {
        return foreign(Character.toString(c), null, 0, 0, 1) > 0;
    }

    /** Adds the outlines of one line of text, its baseline starting at x, y. */
    void draw(String text, Path2D path, double x, double y, double size) {
        lay(text, path, x, y, size);
    }

    private double lay(String text, @Nullable Path2D path, double x, double y, double size) {
        double pen = 0;
        Typeface lastFace = first;
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int plain = c == 0xA0 ? ' ' : c;
            Typeface face = first.glyph(plain) != 0 ? first : second;
            int glyph = face.glyph(plain);
            if (c == '\u202F') {
                pen += 0.16 * size;
                last = 0;
            } else if (glyph != 0) {
                if (last != 0 && face == lastFace) {
                    pen += face.kern(last, glyph) * size;
                }
                if (path != null) {
                    face.draw(glyph, path, x + pen, y, size);
                }
                pen += (face.advance(glyph) + tracking) * size;
                last = glyph;
                lastFace = face;
            } else {
                int end = i;
                while (end < text.length() && foreign(text, end)) {
                    end += Character.charCount(text.codePointAt(end));
                }
                pen += foreign(text.substring(i, end), path, x + pen, y, size);
                last = 0;
                i = end;
                continue;
            }
            i += Character.charCount(c);
        }
        return pen;
    }

    /** A space between two foreign words belongs to them, for a script that runs from right to left. */
    private boolean foreign(String text, int at) {
        int c = text.codePointAt(at);
        if (c == ' ') {
            return at + 1 < text.length() && !ours(text.codePointAt(at + 1));
        }
        return !ours(c);
    }

    private boolean ours(int c) {
        return c == ' ' || c == 0xA0 || c == 0x202F || first.glyph(c) != 0 || second.glyph(c) != 0;
    }

    private double foreign(String text, @Nullable Path2D path, double x, double y, double size) {
        try {
            Font font = new Font(logical, Font.BOLD, 100);
            if (font.canDisplayUpTo(text) >= 0) {
                return 0;
            }
            char[] letters = text.toCharArray();
            boolean leftwards = Bidi.requiresBidi(letters, 0, letters.length);
            GlyphVector glyphs = font.layoutGlyphVector(
                    new FontRenderContext(null, true, true),
                    letters,
                    0,
                    letters.length,
                    leftwards ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
            Shape shape = glyphs.getOutline();
            if (shape.getBounds2D().isEmpty()) {
                return 0;
            }
            if (path != null) {
                AffineTransform place = AffineTransform.getTranslateInstance(x, y);
                place.scale(size / 100, size / 100);
                path.append(shape.getPathIterator(place), false);
            }
            return glyphs.getLogicalBounds().getWidth() * size / 100;
        } catch (RuntimeException | LinkageError | InternalError e) {
            return 0; // a machine without fontconfig or FreeType: nothing to fall back on
        }
    }
}
