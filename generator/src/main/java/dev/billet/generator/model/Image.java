package dev.billet.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * A picture that stands for a post, on cards and in lists.
 *
 * @param alt what it shows, for those who cannot see it; empty if the author gave none
 * @param width in pixels; absent if it is not known
 * @param height in pixels; absent if it is not known
 * @param drawn whether it is a card that was drawn from the title, of use to networks but not on the page
 */
public record Image(
        String href,
        String url,
        String alt,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean drawn) {}
