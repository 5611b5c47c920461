package dev.billet.generator.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.Inlines;
import org.jspecify.annotations.Nullable;

/** The text of a node without its markup: a title, an image's alternative. Walks without recursion, however deep. */
final class PlainText {
    private PlainText() {}

    static String of(Node root) {
        Node only = root.getFirstChild();
        if (only instanceof Inlines.Text text && only.getNext() == null) {
            return text.text();
        }
        StringBuilder text = new StringBuilder();
        Node node = only;
        while (node != null) {
            append(node, text);
            node = node.hasChildren() ? node.getFirstChild() : after(node, root);
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

    private static void append(Node node, StringBuilder out) {
        if (node instanceof Inlines.Text text) {
            out.append(text.text());
        } else if (node instanceof Inlines.Code code) {
            out.append(code.code());
        } else if (node instanceof Inlines.Break) {
            out.append('\n');
        } else if (node instanceof Inlines.BareLink link) {
            out.append(link.text());
        }
    }
}
