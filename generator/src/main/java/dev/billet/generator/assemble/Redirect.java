package dev.billet.generator.assemble;

/**
 * An earlier address that leads to a page.
 *
 * @param path the earlier address, from the root of the site
 * @param to the page's path
 * @param entry the page
 */
public record Redirect(String path, String to, Entry entry) {}
