package dev.billet.generator.markdown.parse;

import org.jspecify.annotations.Nullable;

/** What a document allows and defines. */
record Grammar(Dialect dialect, References references, Notes notes, Slips slips) {
    /** The footnotes of a document by their label. */
    interface Notes {
        Blocks.@Nullable Footnote find(String label);
    }

    /** Takes what was hardly meant. */
    interface Slips {
        void add(Slip slip);
    }
}
