/**
 * Who is told of a post, when, and what became of it.
 *
 * <p>In: {@link dev.billet.syndication.message announcements}, accounts and the
 * {@link dev.billet.syndication.ledger ledger}. Out: a {@link dev.billet.syndication.Plan}, and of running it a
 * {@link dev.billet.syndication.Report}. It knows neither the generator nor any network by name.
 */
@NullMarked
package dev.billet.syndication;

import org.jspecify.annotations.NullMarked;
