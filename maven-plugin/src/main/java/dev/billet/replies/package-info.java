/**
 * What readers answered on the networks, as data of the blog.
 *
 * <p>In: where each post was announced. Out: one file a post, made harmless and moderated, which the generator shows as it shows
 * all else: without a script and without asking anybody.
 */
@NullMarked
package dev.billet.replies;

import org.jspecify.annotations.NullMarked;
