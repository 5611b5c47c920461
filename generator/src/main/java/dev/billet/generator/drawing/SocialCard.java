package dev.billet.generator.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.Bidi;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture that networks show beside a link to a post without one: a ticket with the title, on its stub the site's name.
 *
 * <p>The bytes depend on nothing but the arguments: our own fonts, Java's own rasteriser (the same code on every machine), our
 * own compression. Only characters that our fonts lack, neither Latin, Greek nor Cyrillic, are drawn with what the machine
 * has. Thread-safe.
 */
public final class SocialCard {
    /** In pixels: what the networks recommend. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;

    private static final double EDGE = TicketShape.EDGE;
    private static final double STUB_TOP = TicketShape.STUB_TOP;
    private static final double MARGIN = 108;
    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double NAME_SIZE = 38;
    private static final double LINE_SIZE = 29;
    private static final double STUB_LINE = 536;

    private SocialCard() {}

    /** Our fonts, read when the first card is drawn. */
    private static final class Fonts {
        static final Typeface SERIF = Typeface.named("literata.ttf");
        static final Typeface SANS = Typeface.named("inter.ttf");
        static final Lettering TITLE = new Lettering(SERIF, SANS, "Serif", -0.014);
        static final Lettering NAME = new Lettering(SERIF, SANS, "Serif", -0.006);
        static final Lettering LINE = new Lettering(SANS, SERIF, "SansSerif", 0);
    }

    /**
     * Draws a card.
     *
     * @param line the date or the author, at the end of the stub
     * @param lang of the title, a BCP 47 tag: where its lines may break
     * @return a PNG of 1200 x 630 pixels, mostly of some 20 KB
     */
    public static byte[] png(String title, String siteName, @Nullable String line, CardColours colours, String lang) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            ticket(g, colours);
            headline(title, siteName)
                    .ifPresentOrElse(text -> title(g, text, colours, lang), () -> mark(g, 470, 130, 8, colours));
            String end = line == null || Fonts.LINE.loses(line, 0) ? "" : Fonts.LINE.drawable(line);
            stub(g, Fonts.NAME.drawable(siteName), end, colours);
        } finally {
            g.dispose();
        }
        return PalettePng.encode(image, ramps(colours));
    }

    /** The title, or where no font here has its script the site's name, or nothing. */
    private static Optional<String> headline(String title, String siteName) {
        return Stream.of(title, siteName)
                .filter(text -> !Fonts.TITLE.loses(text, 0.4))
                .map(Fonts.TITLE::drawable)
                .findFirst();
    }

    private static void ticket(Graphics2D g, CardColours colours) {
        g.setColor(new Color(colours.accent()));
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        g.setColor(new Color(colours.paper()));
        g.fill(TicketShape.CARD);
        g.setColor(new Color(colours.panel()));
        g.fill(TicketShape.STUB);
    }

    private static void mark(Graphics2D g, double x, double y, double scale, CardColours colours) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        g.setColor(new Color(colours.accent()));
        g.fill(place.createTransformedShape(TicketShape.MARK));
    }

    private static void title(Graphics2D g, String title, CardColours colours, String lang) {
        double top = EDGE + 40;
        double height = STUB_TOP - 40 - top;
        TitleLines fitted = TitleLines.fit(title, Fonts.TITLE, ROOM, height, Locale.forLanguageTag(lang));
        double step = fitted.size() * TitleLines.LEADING;
        double used = fitted.size() * 0.7 + step * (fitted.lines().size() - 1);
        double baseline = top + (height - used) / 2 + fitted.size() * 0.7;
        boolean leftwards = !new Bidi(title, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        Path2D path = new Path2D.Double();
        for (String line : fitted.lines()) {
            double left = leftwards ? ROOM - Fonts.TITLE.width(line) * fitted.size() : -0.03 * fitted.size();
            Fonts.TITLE.draw(line, path, MARGIN + left, baseline, fitted.size());
            baseline += step;
        }
        g.setColor(new Color(colours.ink()));
        g.fill(path);
    }

    private static void stub(Graphics2D g, String siteName, String line, CardColours colours) {
        double mark = 52;
        double width = Fonts.LINE.width(line) * LINE_SIZE;
        double gap = line.isEmpty() ? 0 : 40;
        if (width > ROOM / 2) {
            width = 0;
            line = "";
        }
        double room = ROOM - mark - width - gap;
        double size = NAME_SIZE;
        while (size > 30 && Fonts.NAME.width(siteName) * size > room) {
            size -= 2;
        }
        String name = shorten(siteName, room / size);

        mark(g, MARGIN - 2, STUB_LINE - 31, 1.25, colours);
        Path2D path = new Path2D.Double();
        Fonts.NAME.draw(name, path, MARGIN + mark, STUB_LINE, size);
        g.fill(path);

        path = new Path2D.Double();
        Fonts.LINE.draw(line, path, WIDTH - MARGIN - width, STUB_LINE, LINE_SIZE);
        g.setColor(new Color(colours.muted()));
        g.fill(path);
    }

    private static String shorten(String text, double ems) {
        if (Fonts.NAME.width(text) <= ems) {
            return text;
        }
        String start = text;
        while (!start.isEmpty() && Fonts.NAME.width(start + "…") > ems) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1))
                    .stripTrailing();
        }
        return start + "…";
    }

    /** Every pair of colours that meet at an edge. */
    private static int[][] ramps(CardColours c) {
        return new int[][] {
            {c.accent(), c.paper()},
            {c.accent(), c.panel()},
            {c.ink(), c.paper()},
            {c.muted(), c.panel()},
            {c.paper(), c.panel()}
        };
    }
}
