/**
 * The one client that talks to servers.
 *
 * <p>In: an {@link dev.billet.http.ApiRequest}. Out: an {@link dev.billet.http.Answer}, which tells a request that never left
 * from one whose answer was lost. A leaf: it knows no network, no hosting and no ledger, and never repeats a request.
 */
@NullMarked
package dev.billet.http;

import org.jspecify.annotations.NullMarked;
