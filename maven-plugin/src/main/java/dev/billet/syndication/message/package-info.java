/**
 * What is said: a post as it may be announced, and what one network will show of it.
 *
 * <p>In: an {@link dev.billet.syndication.message.Announcement}, a template and how a network counts. Out: a
 * {@link dev.billet.syndication.message.Message} that fits, or why none does. It knows no account and sends nothing.
 */
@NullMarked
package dev.billet.syndication.message;

import org.jspecify.annotations.NullMarked;
