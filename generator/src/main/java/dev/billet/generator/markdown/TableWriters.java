package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;

/** Tables, in a region of their own that scrolls sideways, reachable by keyboard. */
final class TableWriters {
    private TableWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(TableBlock.class, around(TableWriters::openTable, TableWriters::closeTable));
        registry.add(TableHead.class, element("thead"));
        registry.add(TableBody.class, element("tbody"));
        registry.add(TableRow.class, element("tr"));
        registry.add(TableSeparator.class, (separator, r) -> false);
        registry.add(TableCell.class, around(TableWriters::openCell, TableWriters::closeCell));
    }

    private static void openTable(TableBlock table, Rendering r) {
        r.html.line();
        if (!r.options.bare()) {
            r.tables++;
            r.html.raw("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"");
            r.html.attribute("aria-label", r.labels.table() + " " + r.tables).raw(">\n");
        }
        r.html.raw("<table>\n");
    }

    private static void closeTable(TableBlock table, Rendering r) {
        r.html.raw(r.options.bare() ? "</table>\n" : "</table>\n</div>\n");
    }

    private static <N extends Node> NodeWriter<N> element(String tag) {
        return around(
                (node, r) -> r.html.line().raw("<").raw(tag).raw(">\n"),
                (node, r) -> r.html.raw("</").raw(tag).raw(">\n"));
    }

    private static void openCell(TableCell cell, Rendering r) {
        r.html.raw(cell.isHeader() ? "<th" : "<td");
        if (cell.getAlignment() != null) {
            r.html.raw(" style=\"text-align: ")
                    .raw(cell.getAlignment().name().toLowerCase(Locale.ROOT))
                    .raw("\"");
        }
        r.html.raw(">");
    }

    private static void closeCell(TableCell cell, Rendering r) {
        r.html.raw(cell.isHeader() ? "</th>\n" : "</td>\n");
    }
}
