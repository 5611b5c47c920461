/**
 * {@code content/site.yaml}: what the author decides once for the whole blog.
 *
 * <p>In: the file. Out: a {@link dev.billet.generator.config.SiteConfig}, or every problem in it. What only publishing needs
 * (hosting, ledger, accounts) is handed on as it was written, with its places.
 */
@NullMarked
package dev.billet.generator.config;

import org.jspecify.annotations.NullMarked;
