package dev.billet.generator.drawing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A title broken into lines that fill a box well.
 *
 * @param size of an em, in pixels
 */
record TitleLines(List<String> lines, double size) {
    static final double LEADING = 1.16;
    private static final double[] SIZES = {112, 100, 90, 80, 72, 64, 57, 51, 46};
    private static final double SMALLEST_WHOLE = 57;
    private static final double LARGEST_BROKEN = 64;

    TitleLines {
        lines = List.copyOf(lines);
    }

    /** Breaks a tidy title as large as fits; what does not fit at the smallest size is cut with an ellipsis. */
    static TitleLines fit(String title, Lettering lettering, double width, double height, Locale locale) {
        List<Piece> pieces = pieces(glue(title), lettering, locale);
        for (double size : SIZES) {
            double ems = width / size;
            int most = most(height, size);
            List<String> lines = fill(pieces, ems);
            boolean whole = pieces.stream().allMatch(p -> p.width() <= ems);
            if (!whole && size <= SMALLEST_WHOLE) {
                break;
            }
            if (whole && lines.size() <= most) {
                return new TitleLines(balance(pieces, ems, lines), size);
            }
        }
        for (double size : SIZES) {
            List<Piece> parted = broken(pieces, width / size, lettering);
            List<String> lines = fill(parted, width / size);
            if (size <= LARGEST_BROKEN && lines.size() <= most(height, size)) {
                return new TitleLines(balance(parted, width / size, lines), size);
            }
        }
        double size = SIZES[SIZES.length - 1];
        double ems = width / size;
        List<String> lines = fill(broken(pieces, ems, lettering), ems);
        return new TitleLines(cut(lines, most(height, size), lettering, ems), size);
    }

    private static int most(double height, double size) {
        return (int) ((height / size - 1) / LEADING) + 1;
    }

    /** French sets a space before high punctuation, and a line must not begin with it. */
    private static String glue(String title) {
        return title.replaceAll(" (?=[?!:;»%])", "\u00A0").replaceAll("(?<=«) ", "\u00A0");
    }

    private static List<Piece> pieces(String title, Lettering lettering, Locale locale) {
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(title);
        List<Piece> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(Piece.of(title.substring(start, end), lettering));
        }
        return pieces;
    }

    private static List<Piece> broken(List<Piece> pieces, double ems, Lettering lettering) {
        return pieces.stream().flatMap(p -> p.within(ems, lettering).stream()).toList();
    }

    private static List<String> fill(List<Piece> pieces, double ems) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double used = 0;
        for (Piece piece : pieces) {
            if (line.length() > 0 && used + piece.width() > ems) {
                lines.add(line.toString().strip());
                line.setLength(0);
                used = 0;
            }
            line.append(piece.text());
            used += piece.full();
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** The narrowest box that needs no line more: no last line of one short word. */
    private static List<String> balance(List<Piece> pieces, double ems, List<String> lines) {
        double narrow = ems / 2;
        double wide = ems;
        List<String> best = lines;
        double widest = pieces.stream().mapToDouble(Piece::width).max().orElse(0);
        for (int i = 0; i < 12; i++) {
            double middle = (narrow + wide) / 2;
            List<String> tried = fill(pieces, middle);
            if (tried.size() <= lines.size() && widest <= middle) {
                best = tried;
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        return best;
    }

    private static List<String> cut(List<String> lines, int most, Lettering lettering, double ems) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (!last.isEmpty() && lettering.width(last + "…") > ems) {
            int space = last.lastIndexOf(' ');
            last = last.substring(0, space > last.length() / 2 ? space : last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last.replaceAll("[\\s\\p{Punct}–—«»]+$", "") + "…");
        return kept;
    }

    /** What stays together on a line; {@code full} counts the space behind it as well. */
    private record Piece(String text, double width, double full) {
        static Piece of(String text, Lettering lettering) {
            return new Piece(text, lettering.width(text.stripTrailing()), lettering.width(text));
        }

        /** A word longer than the line is parted evenly; a hyphen says so. */
        List<Piece> within(double ems, Lettering lettering) {
            int parts = (int) Math.ceil(1.08 * width / ems);
            int[] stops = stops();
            if (width <= ems || stops.length <= parts) {
                return List.of(this);
            }
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                int start = i == 0 ? 0 : stops[stops.length * i / parts];
                int end = i == parts - 1 ? text.length() : stops[stops.length * (i + 1) / parts];
                boolean parted = i < parts - 1 && Character.isLetter(text.codePointBefore(end));
                pieces.add(of(text.substring(start, end) + (parted ? "-" : ""), lettering));
            }
            return pieces;
        }

        private int[] stops() {
            BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
            letters.setText(text);
            IntStream.Builder stops = IntStream.builder();
            for (int at = letters.first(); at != BreakIterator.DONE; at = letters.next()) {
                stops.add(at);
            }
            return stops.build().toArray();
        }
    }
}
