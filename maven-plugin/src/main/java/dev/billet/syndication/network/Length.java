package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.syndication.message.Ruler;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Counts a text in the unit that a network counts in. */
record Length(ToIntFunction<String> measure, int limit) implements Ruler {

    /** Units of UTF-16, as Java and JavaScript count. */
    static Length utf16(int limit) {
        return new Length(String::length, limit);
    }

    /** Characters of Unicode, as Python, Ruby and most databases count. */
    static Length characters(int limit) {
        return new Length(text -> text.codePointCount(0, text.length()), limit);
    }

    static Length bytes(int limit) {
        return new Length(text -> text.getBytes(UTF_8).length, limit);
    }

    /** Counts what a text becomes before it leaves. */
    Length of(UnaryOperator<String> written) {
        return new Length(text -> measure.applyAsInt(written.apply(text)), limit);
    }

    @Override
    public int length(String text) {
        return measure.applyAsInt(text);
    }
}
