/**
 * The publishing part of {@code site.yaml}: hosting, ledger, accounts, replies.
 *
 * <p>In: the file's keys. Out: what they say, ready to use, or problems with their place and remedy; and the JSON Schema of all
 * that can be said, made of what the readers ask for.
 */
@NullMarked
package dev.billet.settings;

import org.jspecify.annotations.NullMarked;
