package dev.billet.generator.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * The icon of a blog that names none: the first letter of its title in the colours of its theme.
 *
 * <p>A title without a letter that our own font has gets the theme's ticket: what the machine's fonts hold would make the icon
 * another one on each machine.
 */
public final class Monogram {
    private static final double SIDE = 32;
    private static final double LETTER = 21;

    private Monogram() {}

    /**
     * Draws it.
     *
     * @return an SVG, the same bytes for the same arguments
     */
    public static String svg(String siteName, CardColours colours) {
        Typeface face = Typeface.named("literata.ttf");
        Shape mark = siteName.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .map(face::glyph)
                .filter(glyph -> glyph != 0)
                .mapToObj(glyph -> letter(face, glyph))
                .findFirst()
                .orElse(TicketShape.MARK);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
                  <rect width="32" height="32" rx="7" fill="#%06x"/>
                  <path fill="#%06x" d="%s"/>
                </svg>
                """.formatted(colours.accent(), colours.paper(), path(centred(mark)));
    }

    private static Shape letter(Typeface face, int glyph) {
        Path2D outline = new Path2D.Double();
        face.draw(glyph, outline, 0, 0, LETTER * 1.4);
        return outline;
    }

    private static Shape centred(Shape mark) {
        Rectangle2D box = mark.getBounds2D();
        double scale = Math.min(1, LETTER / Math.max(box.getWidth(), box.getHeight()));
        AffineTransform place = AffineTransform.getTranslateInstance(SIDE / 2, SIDE / 2);
        place.scale(scale, scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        return place.createTransformedShape(mark);
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            int step = steps.currentSegment(at);
            path.append("MLQCZ".charAt(step));
            int numbers = new int[] {2, 2, 4, 6, 0}[step];
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", at[i]));
            }
        }
        return path.toString();
    }
}
