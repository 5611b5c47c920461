package dev.billet.generator.cache;

import dev.billet.generator.cache.Facts.Legend;
import dev.billet.generator.output.BodyFile.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a build leaves to the next one. Immutable.
 *
 * @param reading fingerprint of the settings that documents were read with
 * @param rendering fingerprint of the settings that texts were rendered with
 * @param bodies the number of the file with the rendered texts
 * @param end of that file
 * @param known by file
 * @param origins by the name of the written file, of those that could be kept
 * @param together by what names the files
 */
public record Memory(
        long reading,
        long rendering,
        int bodies,
        long end,
        Map<String, Known> known,
        Legend legend,
        Map<String, Origin> origins,
        Map<String, Together> together) {
    static final Memory NONE = new Memory(0, 0, 0, 0, Map.of(), Legend.NONE, Map.of(), Map.of());

    /** Smaller files are not worth the while. */
    private static final long LARGE = 4 << 20;

    Memory endingAt(long place) {
        return new Memory(reading, rendering, bodies, place, known, legend, origins, together);
    }

    /** Whether most of the file is texts that nobody needs any more. */
    boolean isWasteful() {
        long used = known.values().stream()
                .map(Known::text)
                .filter(Objects::nonNull)
                .mapToLong(text -> text.body().length())
                .sum();
        return end > LARGE && used < end / 2;
    }

    /** The same with the texts elsewhere; what cannot be moved is no longer known. */
    Memory moved(Function<Text, Optional<Span>> move) {
        Map<String, Known> there = new HashMap<>();
        known.forEach((file, each) -> there.put(file, each.at(move)));
        return new Memory(reading, rendering, bodies + 1, 0, there, legend, origins, together);
    }
}
