package dev.billet.generator.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the author's folder holds, sorted by file name.
 *
 * @param documents the Markdown files
 * @param assets the files beside them and those below {@code static/}
 * @param data the data files, for templates
 * @param unreadable the Markdown files that could not be used; each was reported
 */
public record Content(List<Document> documents, List<Asset> assets, Set<String> unreadable, Map<String, Object> data) {
    public Content {
        documents = List.copyOf(documents);
        assets = List.copyOf(assets);
        unreadable = Set.copyOf(unreadable);
    }
}
