package dev.billet.generator.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of nodes as HTML into one buffer, in place of flexmark's renderer, which takes longer than its parser.
 *
 * <p>Walks without recursion: a hundred thousand nested quotes are deep, not fatal.
 */
final class HtmlWriter {
    private static final NodeWriter<Node> CHILDREN_ONLY = (node, rendering) -> true;
    private static final Map<Class<? extends Node>, NodeWriter<Node>> WRITERS = new HashMap<>();

    static {
        Registry registry = HtmlWriter::register;
        BlockWriters.register(registry);
        InlineWriters.register(registry);
        TableWriters.register(registry);
        DefinitionWriters.register(registry);
        AdmonitionWriters.register(registry);
        Footnotes.register(registry);
        registry.add(dev.billet.generator.markdown.parse.Blocks.Directive.class, Directives.writer());
    }

    private HtmlWriter() {}

    /** Where the writers of a family of nodes sign up. */
    @FunctionalInterface
    interface Registry {
        <N extends Node> void add(Class<N> type, NodeWriter<N> writer);
    }

    /** The whole text, footnotes last. */
    static void write(Node document, Rendering rendering) {
        writeChildren(document, rendering);
        rendering.footnotes.write(rendering);
    }

    static void writeChildren(Node root, Rendering rendering) {
        Node node = root.getFirstChild();
        while (node != null) {
            NodeWriter<Node> writer = writer(node);
            boolean into = writer.open(node, rendering);
            if (into && node.getFirstChild() != null) {
                node = node.getFirstChild();
            } else {
                if (into) {
                    writer.close(node, rendering);
                }
                node = closeFinished(node, root, rendering);
            }
        }
    }

    /** Closes every parent whose last child this was; the next node to write, if there is one. */
    private static @Nullable Node closeFinished(Node node, Node root, Rendering rendering) {
        Node at = node;
        while (at.getNext() == null) {
            at = at.getParent();
            if (at == root) {
                return null;
            }
            writer(at).close(at, rendering);
        }
        return at.getNext();
    }

    private static NodeWriter<Node> writer(Node node) {
        return WRITERS.getOrDefault(node.getClass(), CHILDREN_ONLY);
    }

    @SuppressWarnings("unchecked") // looked up by the node's own class
    private static <N extends Node> void register(Class<N> type, NodeWriter<N> writer) {
        WRITERS.put(type, (NodeWriter<Node>) writer);
    }
}
