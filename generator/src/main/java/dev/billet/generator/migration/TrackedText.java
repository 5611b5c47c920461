package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that is rewritten in steps and still knows, for each of its lines, the line of the source that it came from. */
final class TrackedText {
    private final String text;
    private final int[] starts;
    private final int[] origins;

    private TrackedText(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
        this.starts = new int[origins.length];
        int line = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts[++line] = end + 1;
        }
    }

    /** A text that starts at a line of its source, counted from 1. */
    static TrackedText of(String text, int firstLine) {
        int[] origins = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
        Arrays.setAll(origins, i -> firstLine + i);
        return new TrackedText(text, origins);
    }

    String text() {
        return text;
    }

    /** The line of the source that an offset of this text came from. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return origins[found >= 0 ? found : -found - 2];
    }

    /** One change: what stands between two offsets is replaced. */
    record Edit(int start, int end, String replacement) {}

    /** Replaces each match by what the function gives; null leaves it as written. */
    TrackedText rewrite(Pattern pattern, Function<MatchResult, @Nullable String> replacement) {
        List<Edit> edits = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            @Nullable String by = replacement.apply(matcher);
            if (by != null) {
                edits.add(new Edit(matcher.start(), matcher.end(), by));
            }
        }
        return edit(edits);
    }

    /** Applies changes, which are in order and do not overlap. */
    TrackedText edit(List<Edit> edits) {
        if (edits.isEmpty()) {
            return this;
        }
        Builder builder = new Builder();
        int at = 0;
        for (Edit edit : edits) {
            builder.copy(at, edit.start());
            builder.replace(edit);
            at = edit.end();
        }
        builder.copy(at, text.length());
        return builder.build();
    }

    private final class Builder {
        private final StringBuilder out = new StringBuilder(text.length() + 64);
        private final List<Integer> lines = new ArrayList<>(List.of(origins[0]));

        void copy(int from, int to) {
            out.append(text, from, to);
            for (int end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', end + 1)) {
                lines.add(line(end + 1));
            }
        }

        void replace(Edit edit) {
            out.append(edit.replacement());
            int line = line(edit.start());
            int last = line(edit.end());
            for (int i = 0; i < edit.replacement().length(); i++) {
                if (edit.replacement().charAt(i) == '\n') {
                    line = Math.min(line + 1, last);
                    lines.add(line);
                }
            }
        }

        TrackedText build() {
            return new TrackedText(
                    out.toString(), lines.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
