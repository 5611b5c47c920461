package dev.billet.generator.assemble;

import dev.billet.generator.content.Document;

/** A published page. */
public record PageEntry(Document document, String title, boolean titleInText, String path, String lang)
        implements Entry {}
