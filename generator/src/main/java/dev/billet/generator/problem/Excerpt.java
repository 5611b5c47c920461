package dev.billet.generator.problem;

/**
 * The line of a place with a caret under the text that is meant; a long line is cut around it. What stands after a key whose
 * name is that of a secret is not shown, whatever the line is told for: the log of a build is often public.
 */
final class Excerpt {
    private static final int WIDTH = 100;
    private static final int BEFORE = 30;

    private Excerpt() {}

    static String of(Place place) {
        String number = String.valueOf(place.line());
        String line = Veil.overSecrets(place.text());
        int start = Math.min(place.column() - 1, line.length());
        int from = start > WIDTH - BEFORE ? start - BEFORE : 0;
        int to = Math.min(line.length(), from + WIDTH);
        int carets = Math.max(1, Math.min(place.length(), to - start));
        String ahead = line.substring(from, start);
        return "    " + number + " | " + line.substring(from, to).replace('\t', ' ') + "\n"
                + "    " + " ".repeat(number.length()) + "   " + " ".repeat(ahead.codePointCount(0, ahead.length()))
                + "^".repeat(carets);
    }
}
