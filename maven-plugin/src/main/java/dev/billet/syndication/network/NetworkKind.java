package dev.billet.syndication.network;

import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Network;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One network that accounts can be on.
 *
 * @param name what {@code network:} says, and what its page of the manual is called
 * @param title what people call it
 * @param keys of an account on it, besides those that every account has
 * @param needsSecret whether it works only with a token or password
 * @param traits for the manual
 * @param connect makes the network of an account; makes no request. Throws an {@link IllegalArgumentException} whose message
 *     is for the author where a value is not what its key needs
 */
public record NetworkKind(
        String name,
        String title,
        List<Key> keys,
        boolean needsSecret,
        Traits traits,
        Function<AccountSettings, Network> connect) {
    public NetworkKind {
        keys = List.copyOf(keys);
    }

    /** An address that a key gives, with a host and without a secret in the message about a wrong one. */
    static URI address(String key, String text) {
        try {
            URI address = new URI(text.strip());
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below: its own message would quote the address, which may be secret
        }
        throw new IllegalArgumentException(key + ": is not an address such as https://social.example");
    }

    /** The address that is the account's whole secret; without one, as in a preview, a stand-in that is never asked. */
    static URI secretAddress(Optional<Secret> secret, String usual) {
        return secret.map(it -> address("the token", it.value())).orElse(URI.create(usual));
    }

    static int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" is not a number", e);
        }
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

        /** Who sees the announcements: the same key on each network that lets us choose, each with its own words. */
        static Key visibility(String... values) {
            return oneOf("visibility", List.of(values), "Who sees the posts; the account's own setting if not given.");
        }

        /** How a post's picture is shown, where a network has more ways than one. */
        static Key image() {
            return oneOf(
                    "image",
                    List.of("card", "attach"),
                    "card: as part of the link's preview; attach: uploaded as a picture of its own, with its"
                            + " description.");
        }

        /** True or false. */
        static Key flag(String name, String meaning) {
            return new Key(name, Type.FLAG, false, List.of(), meaning);
        }

        /** What must not be written out: <code>${env.NAME}</code>. */
        static Key secret(String name, String meaning) {
            return new Key(name, Type.SECRET, false, List.of(), meaning);
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
        MAPPING,
        /** A reference to an environment variable or a server. */
        SECRET
    }
}
