package dev.billet.generator.cache;

import dev.billet.generator.output.BodyFile.Span;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of what is made of many texts.
 *
 * @param own fingerprint of what it is made of
 * @param text where it is
 */
record Fragment(long own, Span text) {
    Optional<Fragment> at(Function<Span, Optional<Span>> move) {
        return move.apply(text).map(moved -> new Fragment(own, moved));
    }
}
