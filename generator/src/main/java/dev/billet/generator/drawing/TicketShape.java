package dev.billet.generator.drawing;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The theme's ticket, as large as a card and as small as an icon. */
final class TicketShape {
    static final double EDGE = 44;
    static final double STUB_TOP = 464;

    /** The whole ticket on a card: a notch at each end of the perforation. */
    static final Shape CARD;

    /** Its lower part. */
    static final Shape STUB;

    /** The icon, in a square of 32. */
    static final Shape MARK = mark();

    static {
        double right = SocialCard.WIDTH - EDGE;
        Path2D holes = new Path2D.Double();
        holes.append(dot(EDGE, STUB_TOP, 21), false);
        holes.append(dot(right, STUB_TOP, 21), false);
        for (double x = EDGE + 43; x < right - 30; x += 18.6) {
            holes.append(dot(x, STUB_TOP, 3.6), false);
        }
        Area card = new Area(new RoundRectangle2D.Double(
                EDGE, EDGE, SocialCard.WIDTH - 2 * EDGE, SocialCard.HEIGHT - 2 * EDGE, 28, 28));
        card.subtract(new Area(holes));
        Area stub = new Area(new Rectangle2D.Double(0, STUB_TOP, SocialCard.WIDTH, SocialCard.HEIGHT));
        stub.intersect(card);
        CARD = new Path2D.Double(card);
        STUB = new Path2D.Double(stub);
    }

    private TicketShape() {}

    private static Shape dot(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape mark() {
        Path2D holes = new Path2D.Double();
        holes.append(dot(22, 6, 2), false);
        holes.append(dot(22, 26, 2), false);
        for (double y : new double[] {11, 15, 19}) {
            holes.append(new Rectangle2D.Double(21, y, 2, 2), false);
        }
        holes.append(new Rectangle2D.Double(6, 11, 10, 2), false);
        holes.append(new Rectangle2D.Double(6, 16, 7, 2), false);
        Area mark = new Area(new RoundRectangle2D.Double(2, 6, 28, 20, 2, 2));
        mark.subtract(new Area(holes));
        return new Path2D.Double(mark);
    }
}
