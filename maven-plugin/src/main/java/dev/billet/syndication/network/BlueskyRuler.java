package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.syndication.message.Graphemes;
import dev.billet.syndication.message.Ruler;

/**
 * Counts as Bluesky does: graphemes, and no more than so many bytes; a link is as long as it is.
 *
 * @see <a href="https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json">the lexicon</a>
 */
record BlueskyRuler() implements Ruler {
    private static final int GRAPHEMES = 300;
    private static final int BYTES = 3000;

    @Override
    public int length(String text) {
        return Graphemes.count(text);
    }

    @Override
    public int limit() {
        return GRAPHEMES;
    }

    @Override
    public boolean fits(String text) {
        return length(text) <= GRAPHEMES && text.getBytes(UTF_8).length <= BYTES;
    }
}
