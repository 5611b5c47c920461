package dev.billet.generator.data;

import java.util.Map;

/**
 * What a reader asked for under one key: what an editor can know of it.
 *
 * @param least of a number
 * @param most of a number
 * @param inside what was asked for in a mapping under the key, if there was one
 */
public record Asked(Kind kind, int least, int most, Map<String, Asked> inside) {
    public Asked {
        inside = Map.copyOf(inside);
    }

    /** From what says least to what says most. */
    public enum Kind {
        ANY,
        ONE_VALUE,
        TEXT,
        FLAG,
        NUMBER,
        ADDRESS,
        TEXTS,
        MAPPING
    }
}
