package dev.billet.generator.theme;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of the screen.
 *
 * @param rgb as 0xRRGGBB
 */
record Colour(int rgb) {
    /** What WCAG 2.2 asks of text (success criterion 1.4.3). */
    static final double LEGIBLE = 4.5;

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");
    private static final int STEPS = 100;

    /** Reads {@code #0b5a46} or {@code #0a4}. */
    static Optional<Colour> parse(String text) {
        Matcher matcher = HEX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        return Optional.of(
                new Colour(Integer.parseInt(digits.length() == 3 ? digits.replaceAll(".", "$0$0") : digits, 16)));
    }

    /** From 1, the same, to 21, black on white; as WCAG defines it. */
    double contrast(Colour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /** The nearest shade of it that can be read on a paper: lighter on a dark one, darker on a light one. */
    Colour legibleOn(Colour paper) {
        int end = paper.luminance() < 0.18 ? 255 : 0;
        for (int step = 0; step < STEPS; step++) {
            Colour shade = new Colour(mix(16, end, step) << 16 | mix(8, end, step) << 8 | mix(0, end, step));
            if (shade.contrast(paper) >= LEGIBLE) {
                return shade;
            }
        }
        return new Colour(end * 0x10101);
    }

    private int mix(int shift, int end, int step) {
        int own = rgb >> shift & 0xFF;
        return own + (end - own) * step / STEPS;
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
