package dev.billet.generator.problem;

/**
 * The text of one file under the name that the author knows it by, able to tell where an offset is.
 *
 * @param file relative to the blog's folder, with forward slashes
 * @param text line ends may be {@code \n} or {@code \r\n}; never starts with a byte order mark
 */
public record SourceText(String file, String text) {

    /**
     * The place of {@code length} characters from {@code offset}, cut at the end of their line.
     *
     * @param offset from 0, in UTF-16 units; past the end is taken as the end
     */
    public Place place(int offset, int length) {
        int at = Math.min(Math.max(offset, 0), text.length());
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < lineStart; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        String content = line(lineStart);
        int shown = Math.max(0, Math.min(length, lineStart + content.length() - at));
        return new Place(file, line, at - lineStart + 1, length > 0 ? Math.max(1, shown) : 0, content);
    }

    /** The place given by line and column, both from 1, as parsers report it. */
    public Place place(int line, int column, int length) {
        int lineStart = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', lineStart);
            if (end < 0) {
                break;
            }
            lineStart = end + 1;
        }
        return place(lineStart + Math.max(0, column - 1), length);
    }

    private String line(int start) {
        int end = text.indexOf('\n', start);
        String line = end < 0 ? text.substring(start) : text.substring(start, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
