package dev.billet.generator.search;

import dev.billet.generator.search.Group.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of some pages that follow one another. As text, each line is a stem, its forms with commas between them, and the pages
 * of each {@link Place}, numbered from the first of the segment, as {@link Postings} write them.
 */
final class Segment {
    private static final double SATURATION = 1.2;
    private static final double USUAL_LENGTH = 600;

    private final Stems stems;
    private final Map<String, Group> byWord = new HashMap<>();
    private final Map<String, Group> byStem = new TreeMap<>();

    private Segment(Stems stems) {
        this.stems = stems;
    }

    /** Reads pages and writes down what is in them. */
    static String write(List<SearchPage> pages, Stems stems) {
        Segment segment = new Segment(stems);
        for (int page = 0; page < pages.size(); page++) {
            segment.add(page, PageWords.of(pages.get(page)));
        }
        StringBuilder text = new StringBuilder();
        segment.byStem.forEach((stem, group) -> text.append(stem)
                .append(' ')
                .append(String.join(",", group.forms()))
                .append(group.encoded(false))
                .append('\n'));
        return text.toString();
    }

    /**
     * Adds what is written in a segment to groups that have those of the segments before.
     *
     * @param first the number of its first page
     */
    static void read(String text, int first, Map<String, Group> byStem) {
        text.lines().forEach(line -> {
            String[] fields = line.split(" ", -1);
            Group group = byStem.computeIfAbsent(fields[0], s -> new Group());
            List.of(fields[1].split(",")).forEach(group::form);
            for (int place = 0; place < fields.length - 2; place++) {
                group.add(Place.values()[place], first, fields[place + 2]);
            }
        });
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
