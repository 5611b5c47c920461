/**
 * The look of the site.
 *
 * <p>In: the default theme from its jar, the blog's own files over it, and values. Out: pages as text, assets with
 * fingerprinted names. FreeMarker is set up here, once, and never sees the text of a post as a template.
 */
@NullMarked
package dev.billet.generator.theme;

import org.jspecify.annotations.NullMarked;
