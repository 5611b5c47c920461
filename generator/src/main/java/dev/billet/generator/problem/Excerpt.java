package dev.billet.generator.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a place with a caret under the text that is meant; a long line is cut around it. What stands after a key whose
 * name is that of a secret is not shown, whatever the line is told for: the log of a build is often public.
 */
final class Excerpt {
    private static final int WIDTH = 100;
    private static final int BEFORE = 30;

    /** A value that is a reference, such as <code>${env.NAME}</code>, is no secret. */
    private static final Pattern SECRET = Pattern.compile(
            "\\b[\\w-]*(?:token|password|hmac|authorization|api-?key)\"?\\s*[:=]\\s*(?![\\s\"']*\\$\\{)(?<value>\\S.*)",
            Pattern.CASE_INSENSITIVE);

    private Excerpt() {}

    static String of(Place place) {
        String number = String.valueOf(place.line());
        String line = withoutSecret(place.text());
        int start = Math.min(place.column() - 1, line.length());
        int from = start > WIDTH - BEFORE ? start - BEFORE : 0;
        int to = Math.min(line.length(), from + WIDTH);
        int carets = Math.max(1, Math.min(place.length(), to - start));
        String ahead = line.substring(from, start);
        return "    " + number + " | " + line.substring(from, to).replace('\t', ' ') + "\n"
                + "    " + " ".repeat(number.length()) + "   " + " ".repeat(ahead.codePointCount(0, ahead.length()))
                + "^".repeat(carets);
    }

    private static String withoutSecret(String line) {
        Matcher secret = SECRET.matcher(line);
        return secret.find() ? hide(line, secret.start("value")) : line;
    }

    /** The line with only its punctuation from some place on. */
    static String hide(String line, int from) {
        int start = Math.min(from, line.length());
        return line.substring(0, start) + line.substring(start).replaceAll("[^\\s{}\\[\\],:\"']", "*");
    }
}
