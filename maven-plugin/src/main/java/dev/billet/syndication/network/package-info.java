/**
 * The networks, one small file each.
 *
 * <p>In: an account's settings and a message. Out: a {@link dev.billet.syndication.SendResult}. Retrying, the ledger and the
 * order of things live one level up; {@link dev.billet.syndication.network.Networks} is the one list of them.
 */
@NullMarked
package dev.billet.syndication.network;

import org.jspecify.annotations.NullMarked;
