package dev.billet.generator.markdown;

import com.vladsch.flexmark.util.ast.Node;

/** Writes one kind of node. */
@FunctionalInterface
interface NodeWriter<N extends Node> {

    /**
     * Writes what stands before the node's children.
     *
     * @return whether the children are to be written, and {@link #close} called after them
     */
    boolean open(N node, Rendering rendering);

    /** Writes what stands after the children. */
    default void close(N node, Rendering rendering) {}

    /** What opens and closes as told, with the children in between. */
    static <N extends Node> NodeWriter<N> around(Part<N> open, Part<N> close) {
        return new NodeWriter<>() {
            @Override
            public boolean open(N node, Rendering rendering) {
                open.write(node, rendering);
                return true;
            }

            @Override
            public void close(N node, Rendering rendering) {
                close.write(node, rendering);
            }
        };
    }

    /** What is written before or after the children. */
    @FunctionalInterface
    interface Part<N extends Node> {
        void write(N node, Rendering rendering);
    }
}
