package dev.billet.generator.assemble;

import dev.billet.generator.content.Document;

/** A document that is published, with what the site decided about it. */
public sealed interface Entry permits PostEntry, PageEntry {
    Document document();

    String title();

    /** Whether the title is the text's own first heading, which then is not shown twice. */
    boolean titleInText();

    /** From the root of the site, ends with a slash or a file's name. */
    String path();

    /** BCP 47. */
    String lang();
}
