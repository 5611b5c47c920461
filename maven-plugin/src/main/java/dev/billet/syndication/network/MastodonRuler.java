package dev.billet.syndication.network;

import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.message.Graphemes;
import dev.billet.syndication.message.Ruler;
import java.util.regex.Pattern;

/**
 * Counts as Mastodon does: graphemes, each link as long as the server says, of {@code @user@domain} only the user.
 *
 * @see <a href="https://docs.joinmastodon.org/user/posting/#text">the rules</a>
 */
record MastodonRuler(int limit, int perLink, int warning) implements Ruler {
    private static final int CHARACTERS = 500;
    private static final int PER_LINK = 23;

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern FAR_MENTION = Pattern.compile("(?<![\\w/])(@\\w+)@[\\w.-]+\\w");

    static MastodonRuler of(Facts facts, String warning) {
        return new MastodonRuler(
                facts.number(MastodonFacts.CHARACTERS, CHARACTERS),
                facts.number(MastodonFacts.PER_LINK, PER_LINK),
                Graphemes.count(warning));
    }

    @Override
    public int length(String text) {
        String links = LINK.matcher(text).replaceAll("x".repeat(perLink));
        return Graphemes.count(FAR_MENTION.matcher(links).replaceAll("$1")) + warning;
    }
}
