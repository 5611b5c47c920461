package dev.billet.generator.markdown;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.SourceText;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown of a file as the parser wants it: {@code \n} ends lines, no NUL; and the way back to places in the file.
 *
 * <p>Places are found by a table of line starts, made once: {@link SourceText#place} reads from the file's start, which a
 * text with a hundred thousand links would notice.
 */
final class Body {
    private final SourceText source;
    private final int start;
    private final String markdown;
    private int[] dropped = new int[0];
    private int @Nullable [] lines;
    private int lastLine = -1;
    private String lastLineText = "";

    Body(SourceText source, int start) {
        this.source = source;
        this.start = start;
        String text = source.text().substring(start);
        String noNul = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        this.markdown = noNul.indexOf('\r') < 0 ? noNul : withoutCarriageReturns(noNul);
    }

    String markdown() {
        return markdown;
    }

    /** The place of what stands from {@code offset} of {@link #markdown}, cut at the end of its line. */
    Place place(int offset, int length) {
        int at = Math.min(start + offset + droppedBefore(offset), source.text().length());
        int[] starts = lineStarts();
        int found = Arrays.binarySearch(starts, at);
        int line = found >= 0 ? found : -found - 2;
        String text = lineText(line, starts[line]);
        int column = at - starts[line];
        int shown = Math.max(1, Math.min(length, text.length() - column));
        return new Place(source.file(), line + 1, column + 1, length > 0 ? shown : 0, text);
    }

    private String lineText(int line, int from) {
        if (line != lastLine) {
            int end = source.text().indexOf('\n', from);
            String text =
                    end < 0 ? source.text().substring(from) : source.text().substring(from, end);
            lastLineText = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            lastLine = line;
        }
        return lastLineText;
    }

    private int[] lineStarts() {
        int[] starts = lines;
        if (starts == null) {
            String text = source.text();
            starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
            for (int i = 1; i < starts.length; i++) {
                starts[i] = text.indexOf('\n', starts[i - 1]) + 1;
            }
            lines = starts;
        }
        return starts;
    }

    /** How many carriage returns before the offset the parser does not see. */
    private int droppedBefore(int offset) {
        int found = Arrays.binarySearch(dropped, offset);
        return found >= 0 ? found : -found - 1;
    }

    private String withoutCarriageReturns(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] at = new int[(int) text.chars().filter(c -> c == '\r').count()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\r') {
                kept.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                at[count++] = kept.length();
            } else {
                kept.append('\n');
            }
        }
        dropped = Arrays.copyOf(at, count);
        return kept.toString();
    }
}
