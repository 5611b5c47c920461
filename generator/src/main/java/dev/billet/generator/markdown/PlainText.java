package dev.billet.generator.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** The text of a node without its markup: a title, an image's alternative. Walks without recursion, however deep. */
final class PlainText {
    private PlainText() {}

    static String of(Node root) {
        StringBuilder text = new StringBuilder();
        Node node = root.getFirstChild();
        while (node != null) {
            boolean into = append(node, text);
            node = into && node.hasChildren() ? node.getFirstChild() : after(node, root);
        }
        return text.toString();
    }

    private static @Nullable Node after(Node node, Node root) {
        Node at = node;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }

    private static boolean append(Node node, StringBuilder text) {
        if (node instanceof Text || node instanceof HtmlEntity) {
            text.append(node.getChars().unescape());
        } else if (node instanceof Code code) {
            text.append(InlineWriters.codeText(code));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(node instanceof SoftLineBreak ? "\n" : " ");
        } else if (node instanceof AutoLink link) {
            text.append(link.getText());
        } else if (node instanceof MailLink link) {
            text.append(link.getText());
        } else {
            return !(node instanceof HtmlInlineBase || node instanceof Footnote);
        }
        return false;
    }
}
