package dev.billet.benchmark;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is measured: each needs some minutes. */
enum Part {
    FEW,
    MANY,
    EDIT,
    DEPLOY,
    EVERYTHING,
    GROWTH,
    SERVE;

    /** Those of a list of words; all if it is empty. */
    static Set<Part> named(String words) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                parts.add(valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }
}
