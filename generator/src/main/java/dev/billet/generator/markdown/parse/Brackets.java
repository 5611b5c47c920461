package dev.billet.generator.markdown.parse;

import dev.billet.generator.markdown.parse.Inlines.Text;
import org.jspecify.annotations.Nullable;

/** The opening brackets that have not been closed yet. */
final class Brackets {
    private @Nullable Opener last;
    private int links;

    /** An opening bracket. */
    static final class Opener {
        final Text node;
        final boolean image;

        /** Where the text within it starts. */
        final int start;

        /** The run of emphasis before it. */
        final Delimiters.@Nullable Run below;

        private final @Nullable Opener previous;
        private boolean active = true;
        private boolean bracketAfter;

        private Opener(Text node, boolean image, int start, Delimiters.@Nullable Run below, @Nullable Opener previous) {
            this.node = node;
            this.image = image;
            this.start = start;
            this.below = below;
            this.previous = previous;
        }

        /** Whether it may still become a link. */
        boolean isActive() {
            return active;
        }

        /** Whether another one was opened within it. */
        boolean hasBracketAfter() {
            return bracketAfter;
        }
    }

    boolean isOpen() {
        return last != null;
    }

    void open(Text node, boolean image, int start, Delimiters.@Nullable Run below) {
        if (last != null) {
            last.bracketAfter = true;
        }
        last = new Opener(node, image, start, below, last);
        links += image ? 0 : 1;
    }

    /** The last one, which is open no more; null if none is. */
    @Nullable
    Opener close() {
        Opener closed = last;
        if (closed != null) {
            last = closed.previous;
            links -= closed.active && !closed.image ? 1 : 0;
        }
        return closed;
    }

    /** Links do not contain links: those that are open around one become none. */
    void deactivateLinks() {
        for (Opener outer = last; outer != null && links > 0; outer = outer.previous) {
            if (!outer.image && outer.active) {
                outer.active = false;
                links--;
            }
        }
    }
}
