package dev.billet.generator.cache;

import dev.billet.generator.content.Document;
import dev.billet.generator.output.BodyFile.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one file of the author's.
 *
 * @param heading the level-one heading that its text starts with; absent if nobody asked for it
 * @param text what it was rendered to; absent if it was not
 * @param written as it is in the index; absent if it is not yet
 */
record Known(
        Document document,
        @Nullable Optional<String> heading,
        @Nullable Text text,
        @Nullable Slice written) {

    /** Whether it is still what it was. */
    boolean is(Document other, @Nullable Optional<String> otherHeading, @Nullable Text otherText) {
        return document == other && text == otherText && Objects.equals(heading, otherHeading);
    }

    Known at(Function<Span, Optional<Span>> move) {
        Text moved = text == null ? null : move.apply(text.body()).map(text::at).orElse(null);
        return new Known(document, heading, moved, null);
    }
}
