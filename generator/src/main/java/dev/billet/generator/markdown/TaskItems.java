package dev.billet.generator.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Items with a checkbox that shows a state and cannot be changed; its label is the item's first paragraph. */
final class TaskItems {
    private TaskItems() {}

    static void open(TaskListItem item, Rendering r) {
        r.html.line().raw(r.options.bare() ? "<li>" : "<li class=\"task-list-item\">");
        if (!isLabel(item.getFirstChild())) {
            checkbox(item, r);
        }
    }

    static void openLabel(Paragraph paragraph, Rendering r) {
        if (isLabel(paragraph)) {
            r.html.raw(r.options.bare() ? "" : "<label>");
            checkbox((TaskListItem) paragraph.getParent(), r);
        }
    }

    static void closeLabel(Paragraph paragraph, Rendering r) {
        if (isLabel(paragraph) && !r.options.bare()) {
            r.html.raw("</label>");
        }
    }

    private static void checkbox(TaskListItem item, Rendering r) {
        r.html.raw(item.isItemDoneMarker() ? "<input checked=\"\" " : "<input ")
                .raw("disabled=\"\" type=\"checkbox\"> ");
    }

    private static boolean isLabel(@Nullable Node node) {
        return node instanceof Paragraph
                && node.getParent() instanceof TaskListItem item
                && item.getFirstChild() == node;
    }
}
