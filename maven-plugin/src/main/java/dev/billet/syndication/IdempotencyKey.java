package dev.billet.syndication;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.syndication.ledger.Pair;
import dev.billet.syndication.ledger.PairState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Names one announcement (or part of a thread) of one post on one account, the same at each attempt and on each machine, so
 * that a server which remembers keys makes one post of many requests.
 *
 * @param value 32 hexadecimal digits
 * @param published the post's first date of publication, whatever its date is now
 * @param frozen when the announcement was first about to be sent; the same at each attempt
 */
public record IdempotencyKey(String value, Instant published, Instant frozen) {
    /** @param now what is frozen if nothing was sent yet */
    static IdempotencyKey of(Pair pair, PairState state, Instant published, Instant now) {
        @Nullable Instant frozen = state.frozen();
        String part = pair.part() == 1 ? "" : "\0" + pair.part();
        String name = pair.post() + "\0" + pair.account() + "\0" + state.generation() + part;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return new IdempotencyKey(
                    HexFormat.of().formatHex(digest, 0, 16), published, frozen == null ? now : frozen);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
