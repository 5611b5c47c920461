/**
 * What was announced where: a journal that only grows, in a file or on a branch, and the state that its events come to.
 *
 * <p>In: events. Out: the state of each post on each account. It sends nothing and decides nothing.
 */
@NullMarked
package dev.billet.syndication.ledger;

import org.jspecify.annotations.NullMarked;
