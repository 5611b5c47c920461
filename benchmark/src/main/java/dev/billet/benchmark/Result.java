package dev.billet.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a case came to.
 *
 * @param runs of each contender, by its name
 */
record Result(String title, int posts, Map<String, List<Run>> runs) {
    Result {
        runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs)); // in the order of the case
    }
}
