package dev.billet.generator.image;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An SVG, to be drawn anew at each size. It may not load anything; text in it is drawn with the machine's fonts. */
final class SvgPicture implements IconSource {
    private static final Pattern STYLE = Pattern.compile("<style[^>]*>.*?</style>", Pattern.DOTALL);

    /** {@code @media (prefers-color-scheme: dark) {...}} and its like: an icon on paper is a light one. */
    private static final Pattern AT_RULE = Pattern.compile("@[a-z-]+[^{};<]*(?:;|\\{(?:[^{}<]*\\{[^{}<]*})*[^{}<]*})");

    /** Its complaints are about what it does not know, with stack traces; an author could do nothing about them. */
    private static final Logger COMPLAINTS = Logger.getLogger("com.github.weisj.jsvg");

    static {
        COMPLAINTS.setLevel(Level.OFF);
    }

    private final SVGDocument document;

    private SvgPicture(SVGDocument document) {
        this.document = document;
    }

    static SvgPicture read(byte[] file) throws DamagedImageException {
        LoaderContext alone = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        try {
            SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(plain(file)), null, alone);
            if (document == null) {
                throw new DamagedImageException("it is no SVG");
            }
            return new SvgPicture(document);
        } catch (RuntimeException e) {
            throw new DamagedImageException("it cannot be read: " + e.getMessage());
        }
    }

    /** JSVG gives up a whole style sheet at the first at-rule. */
    private static byte[] plain(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        Matcher styles = STYLE.matcher(text);
        return styles.replaceAll(style ->
                        Matcher.quoteReplacement(AT_RULE.matcher(style.group()).replaceAll("")))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int most() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Pixels square(int side) throws DamagedImageException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            FloatSize size = document.size();
            float scale = side / Math.max(size.width, size.height);
            float width = size.width * scale;
            float height = size.height * scale;
            document.render(null, g, new ViewBox((side - width) / 2, (side - height) / 2, width, height));
            return Pixels.of(image);
        } catch (RuntimeException | LinkageError e) {
            throw new DamagedImageException("it cannot be drawn: " + e.getMessage());
        } finally {
            g.dispose();
        }
    }
}
