package dev.billet.generator.model;

import java.util.List;
import java.util.Map;

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
     * @param texts the author's own text, instead of the account's template; several are a thread; none: the template
     */
    public record Choice(boolean wanted, List<String> texts) {
        public static final Choice TEMPLATE = new Choice(true, List.of());
        public static final Choice NOT = new Choice(false, List.of());

        public Choice {
            texts = List.copyOf(texts);
        }
    }
}
