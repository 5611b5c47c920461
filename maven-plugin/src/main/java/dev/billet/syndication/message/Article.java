package dev.billet.syndication.message;

import java.util.Optional;

/** The whole text of a post, for networks that show it or follow its links. It is read only when it is asked for. */
@FunctionalInterface
public interface Article {
    /** There is none. */
    Article NONE = Optional::empty;

    /** As readers see it on the blog: HTML with whole addresses; empty if it cannot be read. */
    Optional<String> html();
}
