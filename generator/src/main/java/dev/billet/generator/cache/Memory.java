package dev.billet.generator.cache;

import dev.billet.generator.cache.Facts.Legend;
import dev.billet.generator.output.BodyFile.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
 * @param fragments by name
 */
public record Memory(
        long reading,
        long rendering,
        int bodies,
        long end,
        Map<String, Known> known,
        Legend legend,
        Map<String, Origin> origins,
        Map<String, Together> together,
        Map<String, Fragment> fragments) {
    static final Memory NONE = new Memory(0, 0, 0, 0, Map.of(), Legend.NONE, Map.of(), Map.of(), Map.of());

    /** Smaller files are not worth the while. */
    private static final long LARGE = 4 << 20;

    Memory endingAt(long place) {
        return new Memory(reading, rendering, bodies, place, known, legend, origins, together, fragments);
    }

    /** Whether most of the file is texts that nobody needs any more. */
    boolean isWasteful() {
        long used = Stream.concat(
                        known.values().stream()
                                .map(Known::text)
                                .filter(Objects::nonNull)
                                .map(Text::body),
                        fragments.values().stream().map(Fragment::text))
                .mapToLong(Span::length)
                .sum();
        return end > LARGE && used < end / 2;
    }

    /** The same with the texts elsewhere; what cannot be moved is no longer known. */
    Memory moved(Function<Span, Optional<Span>> move) {
        Map<String, Known> there = new HashMap<>();
        known.forEach((file, each) -> there.put(file, each.at(move)));
        Map<String, Fragment> pieces = new HashMap<>();
        fragments.forEach((name, each) -> each.at(move).ifPresent(moved -> pieces.put(name, moved)));
        return new Memory(reading, rendering, bodies + 1, 0, there, legend, origins, together, pieces);
    }
}
