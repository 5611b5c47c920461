package dev.billet.generator.drawing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of a social card, each as 0xRRGGBB.
 *
 * @param paper behind the title
 * @param panel behind the site's name
 * @param ink of the title
 * @param muted of what is small
 * @param accent around the ticket, and of the site's name
 */
public record CardColours(int paper, int panel, int ink, int muted, int accent) {
    /** Those of the default theme. */
    public static final CardColours DEFAULT = new CardColours(0xFBFCFA, 0xE6EEE6, 0x1C231F, 0x56605A, 0x0B5A46);

    /** Takes the first {@code --paper: #rrggbb} or {@code light-dark(#rrggbb, ...)} and so on of a style sheet; what it lacks is the default theme's. */
    public static CardColours fromCss(String css) {
        return new CardColours(
                colour(css, "paper", DEFAULT.paper),
                colour(css, "panel", DEFAULT.panel),
                colour(css, "ink", DEFAULT.ink),
                colour(css, "muted", DEFAULT.muted),
                colour(css, "accent", DEFAULT.accent));
    }

    private static int colour(String css, String name, int otherwise) {
        Matcher found = Pattern.compile(
                        "--" + name + "\\s*:\\s*(?:light-dark\\(\\s*)?#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\s*[,;}]")
                .matcher(css);
        if (!found.find()) {
            return otherwise;
        }
        String digits = found.group(1);
        return Integer.parseInt(digits.length() == 3 ? digits.replaceAll(".", "$0$0") : digits, 16);
    }
}
