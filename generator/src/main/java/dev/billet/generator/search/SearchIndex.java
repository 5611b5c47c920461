package dev.billet.generator.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The index of the whole site: one for each language, since the forms of a word are a matter of its language. */
public final class SearchIndex {
    private final List<Part> parts;

    private SearchIndex(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * What a browser asks for first when a reader searches in a language.
     *
     * @param file where it is, below the folder of the index
     * @param version changes with the index; goes into the file's address, so that no old copy of it is used
     */
    public record Part(String lang, String file, String version, List<File> files) {
        public Part {
            files = List.copyOf(files);
        }
    }

    /**
     * One file to write.
     *
     * @param name below the folder of the index
     */
    public record File(String name, String text) {}

    /**
     * Indexes a site.
     *
     * @param pages newest first: of two equal results the earlier one is shown first
     * @param store what is known of the words of these pages, and shall be
     */
    public static SearchIndex of(List<SearchPage> pages, SegmentStore store) {
        Map<String, List<SearchPage>> byLanguage = new LinkedHashMap<>();
        for (SearchPage page : pages) {
            String language = Locale.forLanguageTag(page.entry().lang()).getLanguage();
            byLanguage.computeIfAbsent(language, l -> new ArrayList<>()).add(page);
        }
        return new SearchIndex(byLanguage.entrySet().stream()
                .map(each -> LanguageIndex.of(each.getKey(), each.getValue(), store))
                .toList());
    }

    /** The index of each language, that with the newest page first. */
    public List<Part> parts() {
        return parts;
    }
}
