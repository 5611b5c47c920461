package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;

/** What stands within a line. */
final class InlineWriters {
    private InlineWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(Text.class, InlineWriters::writeText);
        registry.add(HtmlEntity.class, InlineWriters::writeEntity);
        registry.add(Code.class, InlineWriters::writeCode);
        registry.add(Emphasis.class, element("em"));
        registry.add(StrongEmphasis.class, element("strong"));
        registry.add(Strikethrough.class, element("del"));
        registry.add(SoftLineBreak.class, (node, r) -> {
            r.html.raw("\n");
            return false;
        });
        registry.add(HardLineBreak.class, (node, r) -> {
            r.html.raw(r.options.bare() ? "<br />\n" : "<br>\n");
            return false;
        });
        registry.add(HtmlInline.class, InlineWriters::writeHtml);
        registry.add(HtmlInlineComment.class, InlineWriters::writeHtml);
    }

    /** A code span's content: line ends are spaces, and one space at both ends is a margin, not content. */
    static String codeText(Code code) {
        String text = code.getText().toString().replace('\n', ' ');
        if (text.contains("\\|") && code.getAncestorOfType(TableCell.class) != null) {
            text = text.replace("\\|", "|");
        }
        boolean margin = text.length() > 1 && text.charAt(0) == ' ' && text.charAt(text.length() - 1) == ' ';
        return margin && !text.isBlank() ? text.substring(1, text.length() - 1) : text;
    }

    private static <N extends Node> NodeWriter<N> element(String tag) {
        String open = "<" + tag + ">";
        String close = "</" + tag + ">";
        return around((node, r) -> r.html.raw(open), (node, r) -> r.html.raw(close));
    }

    private static boolean writeText(Text node, Rendering r) {
        String text = node.getChars().unescape();
        r.words.add(text);
        if (r.linkDepth > 0) {
            r.html.text(text);
        } else {
            BareLinks.write(text, node, r);
        }
        return false;
    }

    private static boolean writeEntity(HtmlEntity entity, Rendering r) {
        r.html.text(entity.getChars().unescape());
        return false;
    }

    private static boolean writeCode(Code code, Rendering r) {
        String text = codeText(code);
        r.words.add(text);
        r.html.raw("<code>").text(text).raw("</code>");
        return false;
    }

    private static boolean writeHtml(HtmlInlineBase node, Rendering r) {
        String html = node.getChars().toString();
        boolean ownParagraph = node.getParent() instanceof Paragraph p && p.getParent() instanceof Document;
        if (ownParagraph && Summary.isMarker(html)) {
            r.summary.mark(r.html.length(), "</p>");
        } else {
            r.html.raw(html);
        }
        return false;
    }
}
