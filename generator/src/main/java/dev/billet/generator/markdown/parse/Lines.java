package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a block as one text, without what marks the blocks around it, and the way back to the document.
 *
 * @param starts where each line starts in the text
 * @param offsets where each line starts in the document
 */
record Lines(String text, int[] starts, int[] offsets) {

    static Lines of(BasedSequence line) {
        return new Lines(line.toString(), new int[1], new int[] {line.getStartOffset()});
    }

    /** Lines without the space they start with: no block means anything by it any more. */
    static Lines of(List<BasedSequence> lines) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[lines.size()];
        int[] offsets = new int[lines.size()];
        for (int i = 0; i < starts.length; i++) {
            BasedSequence line = lines.get(i);
            CharSequence document = line.getBase() instanceof CharSequence base ? base : line.getBaseSequence();
            int from = line.getStartOffset();
            int to = line.getEndOffset();
            while (from < to && (document.charAt(from) == ' ' || document.charAt(from) == '\t')) {
                from++;
            }
            starts[i] = text.length();
            offsets[i] = from;
            text.append(document, from, to);
        }
        return new Lines(text.toString(), starts, offsets);
    }

    /** Lines as they are: code, whose space matters. */
    static String text(List<BasedSequence> lines) {
        StringBuilder text = new StringBuilder();
        for (BasedSequence line : lines) {
            int from = line.getStartOffset();
            int to = line.getEndOffset();
            // a tab may count for some of the block's indent and for some of the code's
            boolean asWritten = to - from == line.length() && line.getBase() instanceof String;
            text.append(
                    asWritten ? (String) line.getBase() : line, asWritten ? from : 0, asWritten ? to : line.length());
        }
        return text.toString();
    }

    /** Where in the document a character of the text stands. */
    int offset(int index) {
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        return offsets[line] + index - starts[line];
    }

    /** The text from an index on. */
    Lines from(int index) {
        if (index == 0) {
            return this;
        }
        int found = Arrays.binarySearch(starts, index);
        int line = found >= 0 ? found : -found - 2;
        int[] newStarts = new int[starts.length - line];
        for (int i = 1; i < newStarts.length; i++) {
            newStarts[i] = starts[line + i] - index;
        }
        int[] newOffsets = Arrays.copyOfRange(offsets, line, offsets.length);
        newOffsets[0] += index - starts[line];
        return new Lines(text.substring(index), newStarts, newOffsets);
    }
}
