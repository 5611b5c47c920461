/**
 * Generate, check, deploy, wait, announce: the way from a folder of Markdown to announced posts.
 *
 * <p>In: a blog's folders and what the author asked for. Out: a report to print. The one place where a post of the generator
 * becomes an announcement.
 */
@NullMarked
package dev.billet.publish;

import org.jspecify.annotations.NullMarked;
