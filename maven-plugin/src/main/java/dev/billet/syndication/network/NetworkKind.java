package dev.billet.syndication.network;

import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Network;
import java.util.List;
import java.util.function.Function;

/**
 * One network that accounts can be on.
 *
 * @param name what {@code network:} says
 * @param keys of an account on it, besides those that every account has
 * @param needsSecret whether it works only with a token or password
 * @param connect makes the network of an account; makes no request
 */
public record NetworkKind(
        String name, List<Key> keys, boolean needsSecret, Function<AccountSettings, Network> connect) {
    public NetworkKind {
        keys = List.copyOf(keys);
    }

    /**
     * One key of an account in {@code site.yaml}.
     *
     * @param values the only ones allowed; empty for any
     * @param meaning one sentence, for the manual and for editors
     */
    public record Key(String name, Type type, boolean required, List<String> values, String meaning) {
        public Key {
            values = List.copyOf(values);
        }

        static Key text(String name, String meaning) {
            return new Key(name, Type.TEXT, false, List.of(), meaning);
        }

        static Key oneOf(String name, List<String> values, String meaning) {
            return new Key(name, Type.TEXT, false, values, meaning);
        }

        Key needed() {
            return new Key(name, type, true, values, meaning);
        }
    }

    /** What a key's value is. */
    public enum Type {
        TEXT,
        FLAG,
        NUMBER,
        URL,
        MAPPING
    }
}
