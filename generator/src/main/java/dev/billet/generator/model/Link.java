package dev.billet.generator.model;

/**
 * Something to link to.
 *
 * @param title what the link says
 * @param href from the root of the host
 * @param url the whole address
 */
public record Link(String title, String href, String url) {}
