package dev.billet.generator.search;

import dev.billet.generator.search.Group.Place;
import dev.billet.generator.search.SearchIndex.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The index of the pages in one language while it is being made. */
final class LanguageIndex {
    private static final int AT_ONCE = 128; // so that not the words of all pages are in memory
    private static final double SATURATION = 1.2;
    private static final double USUAL_LENGTH = 600;

    private final Stems stems;
    private final Map<String, Group> byWord = new HashMap<>();
    private final Map<String, Group> byStem = new TreeMap<>();

    private LanguageIndex(Stems stems) {
        this.stems = stems;
    }

    static Part of(String lang, List<SearchEntry> entries) {
        LanguageIndex index = new LanguageIndex(Stems.in(lang));
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            int page = from;
            List<SearchEntry> some = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
            for (PageWords words : some.parallelStream().map(PageWords::of).toList()) {
                index.add(page++, words);
            }
        }
        return new IndexFiles(lang, entries, index.byStem.values()).part();
    }

    private void add(int page, PageWords words) {
        List<Group> met = new ArrayList<>(words.text().size());
        words.text().forEach((word, count) -> {
            Group group = group(word);
            if (group.meet(count.number())) {
                met.add(group);
            }
        });
        met.forEach(group -> group.add(often(group.leave(), words.length()), page));
        addAll(Place.TAG, page, words.tags());
        addAll(Place.TITLE, page, words.title());
    }

    private void addAll(Place place, int page, Set<String> words) {
        Set<Group> groups = new LinkedHashSet<>();
        words.forEach(word -> groups.add(group(word)));
        groups.forEach(group -> group.add(place, page));
    }

    /** How much a page is about a word, as BM25 has it: the second occurrence says more than the tenth. */
    private static Place often(int count, int length) {
        double weight = count / (count + SATURATION * (0.25 + 0.75 * length / USUAL_LENGTH));
        if (weight < 0.65) {
            return Place.TEXT;
        }
        return weight < 0.85 ? Place.TEXT_OFTEN : Place.TEXT_VERY_OFTEN;
    }

    private Group group(String word) {
        return byWord.computeIfAbsent(word, w -> {
            Group group = byStem.computeIfAbsent(Words.fold(stems.of(w)), s -> new Group());
            group.form(Words.fold(w));
            return group;
        });
    }
}
