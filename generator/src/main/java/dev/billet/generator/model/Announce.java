package dev.billet.generator.model;

import java.util.Map;
import java.util.Optional;

/**
 * What a post's front matter says of its announcement.
 *
 * @param everywhere for all accounts that have no choice of their own
 * @param accounts by the account's name
 */
public record Announce(Choice everywhere, Map<String, Choice> accounts) {
    /** The accounts' own templates, on every account. */
    public static final Announce DEFAULT = new Announce(Choice.TEMPLATE, Map.of());

    public Announce {
        accounts = Map.copyOf(accounts);
    }

    /** What holds for one account. */
    public Choice on(String account) {
        return accounts.getOrDefault(account, everywhere);
    }

    /**
     * Whether to announce, and how.
     *
     * @param wanted false to not announce at all
     * @param text the author's own text, instead of the account's template
     */
    public record Choice(boolean wanted, Optional<String> text) {
        public static final Choice TEMPLATE = new Choice(true, Optional.empty());
        public static final Choice NOT = new Choice(false, Optional.empty());

        public static Choice text(String text) {
            return new Choice(true, Optional.of(text));
        }
    }
}
