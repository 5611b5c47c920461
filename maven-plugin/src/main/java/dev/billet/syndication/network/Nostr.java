package dev.billet.syndication.network;

import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Network;
import java.util.List;
import java.util.Set;

/**
 * Nostr: a signed note, or the whole article, on several relays.
 *
 * @see <a href="https://github.com/nostr-protocol/nips">the NIPs</a>
 */
final class Nostr {
    static final NetworkKind KIND = new NetworkKind(
            "nostr",
            "Nostr",
            List.of(
                    NetworkKind.Key.text("relays", "The relays' addresses, with spaces between: wss://nos.lol wss://….")
                            .needed(),
                    NetworkKind.Key.oneOf(
                            "as",
                            List.of("note", "article"),
                            "note: a short text with the link; article: the whole post (NIP-23).")),
            true,
            new Traits(
                    "secret key",
                    "what the relay says",
                    "made by the reader's app",
                    Set.of(Traits.Ability.KEY, Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.REAL_SERVER),
            Nostr::of);

    private Nostr() {}

    private static Network of(AccountSettings settings) {
        NostrRelays relays = NostrRelays.of(settings);
        return settings.text("as").orElse("note").equals("article") ? new NostrArticle(relays) : new NostrNote(relays);
    }
}
