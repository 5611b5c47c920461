package dev.billet.generator.problem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers values in a line that may be secrets, each sign by an asterisk, so that all else stays where it is. A reference such as
 * <code>${env.NAME}</code> is none.
 */
final class Veil {
    private static final Pattern SECRET = Pattern.compile(
            "[\\w-]*(?:token|password|hmac|authorization|api-?key)(?=[\"']?\\s*[:=])", Pattern.CASE_INSENSITIVE);

    private static final Pattern VALUE = Pattern.compile(
            "\\G[\"']?\\s*[:=]\\s*(?![\"']?\\$\\{)(?<value>\"(?:\\\\.|[^\"\\\\])*\"?|'[^']*'?|(?<plain>\\S.*))");

    /** Where a value without quotes ends between braces or brackets. */
    private static final Pattern END = Pattern.compile("\\s*[,}\\]]");

    private Veil() {}

    /** The line without the values of keys whose names are those of secrets. */
    static String overSecrets(String line) {
        String covered = line;
        Matcher secret = SECRET.matcher(line);
        while (secret.find()) {
            covered = overValue(covered, secret.end());
        }
        return covered;
    }

    /** The line without the value of the key that ends at an index; as it is if there is none. */
    static String overValue(String line, int keyEnd) {
        Matcher value = VALUE.matcher(line);
        if (keyEnd > line.length() || !value.find(keyEnd)) {
            return line;
        }
        int start = value.start("value");
        int end = value.end("value");
        boolean between = line.substring(0, keyEnd).matches(".*[{\\[].*");
        if (between && value.group("plain") != null) {
            Matcher next = END.matcher(line);
            end = next.find(start) ? next.start() : end;
        }
        return line.substring(0, start) + line.substring(start, end).replaceAll("\\S", "*") + line.substring(end);
    }
}
