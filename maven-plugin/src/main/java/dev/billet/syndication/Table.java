package dev.billet.syndication;

import dev.billet.syndication.message.Graphemes;
import java.util.ArrayList;
import java.util.List;

/** Columns for a terminal. The last one may be of any width. */
public final class Table {
    private static final int WIDEST = 48;

    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... heads) {
        rows.add(List.of(heads));
    }

    public void row(String... cells) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            String line = cells[i].replaceAll("\\s*\\R\\s*", " ");
            row.add(i < cells.length - 1 ? Graphemes.cut(line, WIDEST) : line);
        }
        rows.add(row);
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /** Empty without rows: heads alone say nothing. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i));
                if (i < row.size() - 1) {
                    line.append(" ".repeat(width(i) - Graphemes.count(row.get(i)) + 2));
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> Graphemes.count(row.get(column)))
                .max()
                .orElse(0);
    }
}
