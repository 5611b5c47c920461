package dev.billet.generator.search;

import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.search.SearchIndex.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes the index of the pages in one language.
 *
 * <p>The pages are cut into segments from the oldest on, so that a new post changes one segment alone, as does an edit; the others
 * are kept.
 */
final class LanguageIndex {
    private static final int SEGMENT = 128;

    private final String lang;
    private final List<SearchPage> pages;
    private final SegmentStore store;
    private final Stems stems;

    private LanguageIndex(String lang, List<SearchPage> pages, SegmentStore store) {
        this.lang = lang;
        this.pages = pages;
        this.store = store;
        this.stems = Stems.in(lang);
    }

    static Part of(String lang, List<SearchPage> pages, SegmentStore store) {
        List<SearchEntry> entries = pages.stream().map(SearchPage::entry).toList();
        return new IndexFiles(
                        lang,
                        entries,
                        new LanguageIndex(lang, pages, store).groups().values())
                .part();
    }

    private Map<String, Group> groups() {
        int count = (pages.size() + SEGMENT - 1) / SEGMENT;
        List<String> segments =
                IntStream.range(0, count).parallel().mapToObj(this::segment).toList();
        Map<String, Group> byStem = new TreeMap<>();
        for (int number = count - 1; number >= 0; number--) {
            Segment.read(segments.get(number), begin(number), byStem);
        }
        return byStem;
    }

    /** @param number from that of the oldest pages on */
    private String segment(int number) {
        List<SearchPage> some = pages.subList(begin(number), pages.size() - number * SEGMENT);
        Fingerprint version = new Fingerprint().add(some.size());
        some.forEach(page -> version.add(page.version()));
        return store.segment(lang + " " + number, version.value(), () -> Segment.write(some, stems));
    }

    /** The first page of a segment. */
    private int begin(int number) {
        return Math.max(0, pages.size() - (number + 1) * SEGMENT);
    }
}
