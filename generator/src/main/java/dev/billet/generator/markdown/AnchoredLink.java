package dev.billet.generator.markdown;

import dev.billet.generator.problem.Place;

/**
 * A link with a fragment, to be checked once every page is known.
 *
 * @param href as the page carries it; starts with {@code #} if it points into its own page
 * @param place where the author wrote the target
 */
public record AnchoredLink(String href, Place place) {}
