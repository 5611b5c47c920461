/**
 * Branches of a remote git repository, without a work tree: fetched shallow, written object by object, pushed as compare and
 * swap.
 *
 * <p>In: files and messages. Out: commits, or a {@link dev.billet.git.GitException} that says what to do. The only package that
 * imports JGit, and a leaf but for {@code http}'s secrets: hosting keeps a site on a branch, syndication its ledger.
 */
@NullMarked
package dev.billet.git;

import org.jspecify.annotations.NullMarked;
