package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/** Blocks of CommonMark. */
final class BlockWriters {
    private BlockWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(Heading.class, around(BlockWriters::openHeading, BlockWriters::closeHeading));
        registry.add(Paragraph.class, around(BlockWriters::openParagraph, BlockWriters::closeParagraph));
        registry.add(BlockQuote.class, block("blockquote"));
        registry.add(BulletList.class, block("ul"));
        registry.add(OrderedList.class, around(BlockWriters::openOrderedList, (list, r) -> close(r, "ol")));
        registry.add(BulletListItem.class, item());
        registry.add(OrderedListItem.class, item());
        registry.add(TaskListItem.class, around(TaskItems::open, (item, r) -> r.html.raw("</li>\n")));
        registry.add(ThematicBreak.class, (rule, r) -> {
            r.html.line().raw(r.options.bare() ? "<hr />\n" : "<hr>\n");
            return false;
        });
        registry.add(FencedCodeBlock.class, CodeBlocks::writeFenced);
        registry.add(IndentedCodeBlock.class, CodeBlocks::writeIndented);
        registry.add(HtmlBlock.class, BlockWriters::writeHtml);
        registry.add(HtmlCommentBlock.class, BlockWriters::writeHtml);
        registry.add(HtmlInnerBlock.class, BlockWriters::writeHtml);
        registry.add(HtmlInnerBlockComment.class, BlockWriters::writeHtml);
        registry.add(Reference.class, (reference, r) -> false);
    }

    private static <N extends Node> NodeWriter<N> block(String tag) {
        return around((node, r) -> r.html.line().raw("<").raw(tag).raw(">\n"), (node, r) -> close(r, tag));
    }

    private static void close(Rendering r, String tag) {
        r.html.line().raw("</").raw(tag).raw(">\n");
    }

    private static <N extends ListItem> NodeWriter<N> item() {
        return around((item, r) -> r.html.line().raw("<li>"), (item, r) -> r.html.raw("</li>\n"));
    }

    private static void openOrderedList(OrderedList list, Rendering r) {
        r.html.line().raw("<ol");
        if (list.getStartNumber() != 1) {
            r.html.raw(" start=\"").raw(list.getStartNumber()).raw("\"");
        }
        r.html.raw(">\n");
    }

    private static void openHeading(Heading heading, Rendering r) {
        r.html.line().raw("<h").raw(heading.getLevel());
        if (!r.options.bare()) {
            String text = PlainText.of(heading).replace('\n', ' ').strip();
            String id = r.ids.next(text);
            int start = r.html.length();
            r.html.attribute("id", id);
            r.summary.omit(start, r.html.length());
            r.headings.add(new dev.billet.generator.model.Heading(heading.getLevel(), id, text));
        }
        r.html.raw(">");
    }

    private static void closeHeading(Heading heading, Rendering r) {
        r.html.raw("</h").raw(heading.getLevel()).raw(">\n");
    }

    private static void openParagraph(Paragraph paragraph, Rendering r) {
        if (wrapped(paragraph)) {
            r.html.line();
            r.paragraphStart = r.html.length();
            r.html.raw("<p>");
        }
        TaskItems.openLabel(paragraph, r);
    }

    private static void closeParagraph(Paragraph paragraph, Rendering r) {
        TaskItems.closeLabel(paragraph, r);
        if (wrapped(paragraph)) {
            r.html.raw("</p>\n");
            if (paragraph.getParent() instanceof Document) {
                r.summary.paragraph(r.paragraphStart, r.html.length());
            }
        } else if (paragraph.getNext() != null) {
            r.html.line();
        }
    }

    private static boolean wrapped(Paragraph paragraph) {
        return !(paragraph.getParent() instanceof ListItem item && item.isTight());
    }

    private static boolean writeHtml(HtmlBlockBase block, Rendering r) {
        String html = block.getContentChars().toString();
        if (Summary.isMarker(html) && block.getParent() instanceof Document) {
            r.summary.mark(r.html.length(), "");
        } else {
            r.html.line().raw(html).line();
        }
        return false;
    }
}
