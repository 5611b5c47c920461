package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
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
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.Blocks;
import dev.billet.generator.markdown.parse.Blocks.Contents;
import dev.billet.generator.markdown.parse.Blocks.Fenced;
import dev.billet.generator.markdown.parse.Inlines.Checkbox;

/** Blocks of CommonMark. */
final class BlockWriters {
    private BlockWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(Heading.class, around(BlockWriters::openHeading, BlockWriters::closeHeading));
        registry.add(Paragraph.class, new ParagraphWriter());
        registry.add(BulletList.class, block("ul"));
        registry.add(OrderedList.class, around(BlockWriters::openOrderedList, (list, r) -> close(r, "ol")));
        registry.add(BulletListItem.class, item());
        registry.add(OrderedListItem.class, item());
        registry.add(ThematicBreak.class, (rule, r) -> {
            r.html.line().raw(r.options.bare() ? "<hr />\n" : "<hr>\n");
            return false;
        });
        registry.add(Fenced.class, CodeBlocks::writeFenced);
        registry.add(IndentedCodeBlock.class, CodeBlocks::writeIndented);
        registry.add(HtmlBlock.class, BlockWriters::writeHtml);
        registry.add(HtmlCommentBlock.class, BlockWriters::writeHtml);
        registry.add(HtmlInnerBlock.class, BlockWriters::writeHtml);
        registry.add(HtmlInnerBlockComment.class, BlockWriters::writeHtml);
        registry.add(Contents.class, (contents, r) -> {
            r.headings.contents();
            return false;
        });
    }

    static <N extends Node> NodeWriter<N> block(String tag) {
        String open = "<" + tag + ">\n";
        return around((node, r) -> r.html.line().raw(open), (node, r) -> close(r, tag));
    }

    static void close(Rendering r, String tag) {
        r.html.line().raw("</").raw(tag).raw(">\n");
    }

    private static <N extends ListItem> NodeWriter<N> item() {
        return around(
                (item, r) ->
                        r.html.line().raw(isTask(item) && !r.options.bare() ? "<li class=\"task-list-item\">" : "<li>"),
                (item, r) -> r.html.raw("</li>\n"));
    }

    private static boolean isTask(ListItem item) {
        return item.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Checkbox;
    }

    private static void openOrderedList(OrderedList list, Rendering r) {
        r.html.line().raw("<ol");
        if (list.getStartNumber() != 1) {
            r.html.raw(" start=\"").raw(list.getStartNumber()).raw("\"");
        }
        r.html.raw(">\n");
    }

    private static void openHeading(Heading heading, Rendering r) {
        r.text.restart();
        r.headings.open(heading);
    }

    private static void closeHeading(Heading heading, Rendering r) {
        r.html.raw("</h").raw(heading.getLevel()).raw(">\n");
    }

    private static boolean writeHtml(HtmlBlockBase block, Rendering r) {
        String html = Blocks.text(block);
        if (block.getParent() instanceof Document && !r.options.bare() && Summary.isMarker(html)) {
            r.summary.mark(r.html.length(), "");
        } else {
            r.html.line().raw(RawHtml.of(html, r.options)).line();
        }
        return false;
    }
}
