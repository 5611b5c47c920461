package dev.billet.generator.markdown.parse;

import dev.billet.generator.markdown.parse.Blocks.Alignment;
import dev.billet.generator.markdown.parse.Blocks.Cell;
import dev.billet.generator.markdown.parse.Blocks.Row;
import dev.billet.generator.markdown.parse.Blocks.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** GitHub's tables: a header row, a row of dashes with as many columns, then rows to the end of the paragraph. */
final class Tables {
    private static final Pattern DASHES = Pattern.compile(":?-++:?");

    private Tables() {}

    /** Reads what a cell says. */
    @FunctionalInterface
    interface CellReader {
        void read(Lines text, Cell cell);
    }

    /** A table, and where its header starts in the paragraph. */
    record Found(Table table, int start) {}

    static @Nullable Found read(Lines lines, CellReader reader) {
        String text = lines.text();
        for (int header = 0; ; ) {
            int dashes = text.indexOf('\n', header) + 1;
            if (dashes == 0) {
                return null;
            }
            int end = lineEnd(text, dashes);
            List<Alignment> columns = columns(text, dashes, end);
            if (!columns.isEmpty()
                    && cells(text, header, dashes - 1).size() == columns.size()
                    && text.substring(header, end).indexOf('|') >= 0) {
                return new Found(table(lines, header, end, columns, reader), header);
            }
            header = dashes;
        }
    }

    private static Table table(Lines lines, int header, int end, List<Alignment> columns, CellReader reader) {
        Table table = new Table();
        String text = lines.text();
        table.appendChild(row(lines, header, lineEnd(text, header), columns, reader));
        for (int line = end + 1; line < text.length(); line = lineEnd(text, line) + 1) {
            table.appendChild(row(lines, line, lineEnd(text, line), columns, reader));
        }
        return table;
    }

    private static Row row(Lines lines, int from, int to, List<Alignment> columns, CellReader reader) {
        Row row = new Row();
        List<int[]> cells = cells(lines.text(), from, to);
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = new Cell(columns.get(i));
            if (i < cells.size()) {
                reader.read(cellText(lines, cells.get(i)), cell);
            }
            row.appendChild(cell);
        }
        return row;
    }

    /** A cell's text, in which {@code \|} is a bar, even within code. */
    private static Lines cellText(Lines lines, int[] cell) {
        String text = lines.text().substring(cell[0], cell[1]).replace("\\|", "|");
        return new Lines(text, new int[1], new int[] {lines.offset(cell[0])});
    }

    /** The alignments that a row of dashes gives, none if it is no such row. */
    private static List<Alignment> columns(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("|-: \t\r".indexOf(text.charAt(i)) < 0) {
                return List.of();
            }
        }
        List<Alignment> columns = new ArrayList<>();
        for (int[] cell : cells(text, from, to)) {
            String dashes = text.substring(cell[0], cell[1]).strip();
            if (!DASHES.matcher(dashes).matches()) {
                return List.of();
            }
            boolean left = dashes.startsWith(":");
            boolean right = dashes.endsWith(":");
            columns.add(
                    left && right
                            ? Alignment.CENTER
                            : left ? Alignment.LEFT : right ? Alignment.RIGHT : Alignment.NONE);
        }
        return columns;
    }

    private static List<int[]> cells(String text, int from, int to) {
        List<int[]> cells = new ArrayList<>();
        int start = from;
        while (start < to && text.charAt(start) <= ' ') {
            start++;
        }
        int last = to;
        while (last > start && text.charAt(last - 1) <= ' ') {
            last--;
        }
        if (start < last && text.charAt(start) == '|') {
            start++;
        }
        for (int i = start; i < last; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '|') {
                cells.add(new int[] {start, i});
                start = i + 1;
            }
        }
        if (start < last) {
            cells.add(new int[] {start, last});
        }
        return cells;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}
