package dev.billet.generator.model;

/**
 * A picture that stands for a post, on cards and in lists.
 *
 * @param alt what it shows, for those who cannot see it; empty if the author gave none
 */
public record Image(String href, String url, String alt) {}
