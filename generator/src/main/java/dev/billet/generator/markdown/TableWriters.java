package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import dev.billet.generator.markdown.parse.Blocks.Alignment;
import dev.billet.generator.markdown.parse.Blocks.Cell;
import dev.billet.generator.markdown.parse.Blocks.Row;
import dev.billet.generator.markdown.parse.Blocks.Table;
import java.util.Locale;

/** Tables, in a region of their own that scrolls sideways, reachable by keyboard. */
final class TableWriters {
    private TableWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(Table.class, around(TableWriters::openTable, TableWriters::closeTable));
        registry.add(Row.class, around(TableWriters::openRow, TableWriters::closeRow));
        registry.add(Cell.class, around(TableWriters::openCell, TableWriters::closeCell));
    }

    private static void openTable(Table table, Rendering r) {
        r.html.line();
        if (!r.options.bare()) {
            r.tables++;
            r.html.raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"");
            r.html.attribute("aria-label", r.labels.table() + " " + r.tables).raw(">\n");
        }
        r.html.raw("<table>\n");
    }

    private static void closeTable(Table table, Rendering r) {
        r.html.raw(r.options.bare() ? "</table>\n" : "</table>\n</div>\n");
    }

    private static void openRow(Row row, Rendering r) {
        boolean head = row.getPrevious() == null;
        boolean first = !head && row.getPrevious().getPrevious() == null;
        r.html.raw(head ? "<thead>\n" : first ? "<tbody>\n" : "").raw("<tr>\n");
    }

    private static void closeRow(Row row, Rendering r) {
        boolean head = row.getPrevious() == null;
        boolean last = !head && row.getNext() == null;
        r.html.raw("</tr>\n").raw(head ? "</thead>\n" : last ? "</tbody>\n" : "");
    }

    private static String tag(Cell cell) {
        return cell.getParent().getPrevious() == null ? "th" : "td";
    }

    private static void openCell(Cell cell, Rendering r) {
        r.text.restart();
        r.html.raw("<").raw(tag(cell));
        if (cell.alignment() != Alignment.NONE) {
            String side = cell.alignment().name().toLowerCase(Locale.ROOT);
            r.html.raw(" style=\"text-align: ").raw(side).raw("\"");
        }
        r.html.raw(">");
    }

    private static void closeCell(Cell cell, Rendering r) {
        r.html.raw("</").raw(tag(cell)).raw(">\n");
    }
}
