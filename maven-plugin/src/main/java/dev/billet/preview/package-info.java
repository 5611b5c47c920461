/**
 * Announcements to come as readers will see them: a page to look at, a table, Markdown for a pull request.
 *
 * <p>In: entries of a plan with their texts. Out: files. Needs no network and no secret.
 */
@NullMarked
package dev.billet.preview;

import org.jspecify.annotations.NullMarked;
