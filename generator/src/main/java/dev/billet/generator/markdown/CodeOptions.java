package dev.billet.generator.markdown;

import java.util.BitSet;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the opening fence of a code block: {@code java {3-5,8} title="Main.java" linenos}, or as Zola has it
 * {@code java,linenos,hl_lines=3-5 8}.
 *
 * @param language empty if none is given
 * @param title {@code title} or {@code filename}
 * @param marked lines to point out, from 1
 */
record CodeOptions(String language, @Nullable String title, BitSet marked, boolean numbered) {
    static final CodeOptions NONE = new CodeOptions("", null, new BitSet(), false);

    private static final int LAST_LINE = 100_000;
    private static final Pattern LINES =
            Pattern.compile("\\{(?:hl_lines=)?[\\[\"']*([\\d,\\s\"-]++)[]\"']*}|(?<=[\\s,])hl_lines=(\\d[\\d\\s-]*+)");
    private static final Pattern TITLE =
            Pattern.compile("\\b(?:title|filename|file)=(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s}]++))");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<=[\\s{,])(?:linenos|linenumbers|showLineNumbers)(?!=false)\\b");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    static CodeOptions read(String info) {
        int end = 0;
        while (end < info.length() && " \t{,".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        String language = info.substring(0, end);
        String rest = info.substring(end);
        if (rest.isBlank()) {
            return new CodeOptions(language, null, NONE.marked, false);
        }
        Matcher title = TITLE.matcher(rest);
        Matcher lines = LINES.matcher(rest);
        return new CodeOptions(
                language,
                title.find() ? firstGroup(title) : null,
                lines.find() ? lines(Objects.requireNonNullElse(firstGroup(lines), "")) : NONE.marked,
                NUMBERS.matcher(rest).find());
    }

    CodeOptions languageOnly() {
        return new CodeOptions(language, null, NONE.marked, false);
    }

    boolean hasLines() {
        return numbered || !marked.isEmpty();
    }

    boolean marks(int line) {
        return marked.get(line);
    }

    private static @Nullable String firstGroup(Matcher found) {
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) {
                return found.group(i);
            }
        }
        return null;
    }

    private static BitSet lines(String ranges) {
        BitSet lines = new BitSet();
        Matcher range = RANGE.matcher(ranges);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1));
            int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
            if (from <= to && to <= LAST_LINE) {
                lines.set(from, to + 1);
            }
        }
        return lines;
    }
}
