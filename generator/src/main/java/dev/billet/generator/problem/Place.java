package dev.billet.generator.problem;

import java.util.Comparator;

/**
 * Where in a source something stands.
 *
 * @param file the file's name as the author knows it, relative to the blog's folder, with forward slashes
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1, in UTF-16 units; 0 if the whole line is meant
 * @param length of the text that is meant, in UTF-16 units; 0 draws no caret
 * @param text the line as it is in the file, without its end
 */
public record Place(String file, int line, int column, int length, String text) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.file)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    /** The whole of a file. */
    public static Place file(String file) {
        return new Place(file, 0, 0, 0, "");
    }

    /** The same place with a mark at its start, where a value is meant that may go on over several lines. */
    public Place marked() {
        return length == 0 && !text.isBlank() ? new Place(file, line, column, 1, text) : this;
    }

    /** The same place without its text, where that must not be shown. */
    public Place whole() {
        return new Place(file, line, column, 0, "");
    }

    /** The same place, a key's, with its value hidden. */
    Place hidingValue() {
        return new Place(file, line, column, length, Veil.overValue(text, column - 1 + length));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as editors and terminals make it a link. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
