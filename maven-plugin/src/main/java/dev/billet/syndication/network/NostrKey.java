package dev.billet.syndication.network;

import dev.billet.http.Secret;
import fr.acinq.secp256k1.Secp256k1;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The key that an account on Nostr is: whoever has it is the account, and it cannot be taken back.
 *
 * @see <a href="https://github.com/nostr-protocol/nips/blob/master/19.md">how keys are written</a>
 */
final class NostrKey {
    private static final int LENGTH = 32;

    /** The natives are no part of the plugin; see its POM. */
    private static final String MISSING =
            "Nostr needs a library more. Write into the POM, in the plugin's <dependencies>: fr.acinq.secp256k1,"
                    + " secp256k1-kmp-jni-jvm; the manual's page on Nostr has the lines to copy";

    private final byte[] secret;

    NostrKey(byte[] secret) {
        this.secret = secret.clone();
    }

    /** Takes {@code nsec1…} or 64 hexadecimal digits; empty if it is neither. */
    static Optional<NostrKey> of(Secret text) {
        String key = text.value().strip();
        Optional<byte[]> bytes =
                key.matches("[0-9a-fA-F]{64}") ? Optional.of(HexFormat.of().parseHex(key)) : Bech32.decode("nsec", key);
        Optional<NostrKey> known = bytes.filter(it -> it.length == LENGTH).map(NostrKey::new);
        known.ifPresent(NostrKey::publicKey); // says now what is missing
        return known;
    }

    /** The signatures' own library, which every wallet and relay trusts: libsecp256k1. */
    private static Secp256k1 curve() {
        try {
            return Secp256k1.Companion.get();
        } catch (IllegalStateException | LinkageError e) {
            throw new IllegalArgumentException(MISSING, e);
        }
    }

    /** What others know the account by. */
    byte[] publicKey() {
        return Arrays.copyOfRange(curve().pubkeyCreate(secret), 1, 1 + LENGTH);
    }

    /** A Schnorr signature as BIP-340 has it; the same for the same hash. */
    byte[] sign(byte[] hash) {
        return sign(hash, new byte[LENGTH]);
    }

    byte[] sign(byte[] hash, byte[] random) {
        return curve().signSchnorr(hash, secret, random);
    }
}
