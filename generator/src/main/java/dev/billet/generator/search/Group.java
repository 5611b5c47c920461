package dev.billet.generator.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The forms of one stem and the pages that have any of them. */
final class Group {
    private final SortedSet<String> forms = new TreeSet<>();
    private final Map<Place, Postings> places = new EnumMap<>(Place.class);
    private int met;

    /** Where in a page a word is, in the order of the index's fields. {@code js/search.js} knows their weights. */
    enum Place {
        TEXT,
        TEXT_OFTEN,
        TEXT_VERY_OFTEN,
        TAG,
        TITLE
    }

    /** Adds a form; one of which nothing is left, such as an accent alone, is none. */
    void form(String folded) {
        if (!folded.isEmpty()) {
            forms.add(folded);
        }
    }

    /**
     * Counts a form of it in the page that is being read.
     *
     * @return whether it is the first in this page
     */
    boolean meet(int times) {
        met += times;
        return met == times;
    }

    /** How often it was in the page that was being read. */
    int leave() {
        int times = met;
        met = 0;
        return times;
    }

    /** Adds a page; pages come in the order of their numbers. */
    void add(Place place, int page) {
        places.computeIfAbsent(place, p -> new Postings()).add(page);
    }

    /** Adds pages that {@link Postings} wrote, counted from another first one. */
    void add(Place place, int first, String written) {
        if (!written.isEmpty()) {
            places.computeIfAbsent(place, p -> new Postings()).addAll(first, written);
        }
    }

    SortedSet<String> forms() {
        return forms;
    }

    /** How many pages have it in their text. */
    int pages() {
        return count(Place.TEXT) + count(Place.TEXT_OFTEN) + count(Place.TEXT_VERY_OFTEN);
    }

    /**
     * The pages as the index writes them, one field for each place.
     *
     * @param common whether so many pages have it that the text says nothing; a star stands for them
     */
    String encoded(boolean common) {
        StringBuilder fields = new StringBuilder();
        for (Place place : Place.values()) {
            Postings pages = places.getOrDefault(place, Postings.NONE);
            boolean inText = place.compareTo(Place.TEXT_VERY_OFTEN) <= 0;
            String starred = place == Place.TEXT ? "*" : "";
            fields.append(' ').append(common && inText ? starred : pages.encoded());
        }
        return fields.toString().stripTrailing();
    }

    private int count(Place place) {
        return places.getOrDefault(place, Postings.NONE).size();
    }
}
