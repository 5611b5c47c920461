package dev.billet.generator.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the author should know, with its place and its remedy.
 *
 * @param message what is wrong, with the offending text, in one line
 * @param remedy what to write or do, one or a few lines; empty if the message says it all
 * @param cause what a library threw, for those who ask for it; never part of the text
 */
public record Problem(
        Severity severity,
        Place place,
        String message,
        String remedy,
        @Nullable Throwable cause) implements Comparable<Problem> {

    public static Problem error(Place place, String message, String remedy) {
        return new Problem(Severity.ERROR, place, message, remedy, null);
    }

    public static Problem warning(Place place, String message, String remedy) {
        return new Problem(Severity.WARNING, place, message, remedy, null);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The same, no longer tolerated: what {@code -Dsite.strict} makes of a warning. */
    public Problem asError() {
        return new Problem(Severity.ERROR, place, message, remedy, cause);
    }

    /** The same with what a library threw. */
    public Problem because(Throwable thrown) {
        return new Problem(severity, place, message, remedy, thrown);
    }

    /** The same with a mark in its line, if the line is known. */
    public Problem marked() {
        return new Problem(severity, place.marked(), message, remedy, cause);
    }

    /** The same, of a key, with its value hidden, which may be a secret. */
    public Problem hidingValue() {
        return new Problem(severity, place.hidingValue(), message, remedy, cause);
    }

    /** The line of the source and a caret below it; empty if no text is meant. */
    public String excerpt() {
        return place.length() > 0 ? Excerpt.of(place) : "";
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = place.compareTo(other.place);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    /** Several lines: place and message; the source line and a caret where there is one; the remedy, indented. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(place)
                .append(": ")
                .append(severity)
                .append(": ")
                .append(message);
        if (place.length() > 0) {
            text.append('\n').append(excerpt());
        }
        if (!remedy.isEmpty()) {
            text.append("\n  ").append(remedy.replace("\n", "\n  "));
        }
        return text.toString();
    }
}
