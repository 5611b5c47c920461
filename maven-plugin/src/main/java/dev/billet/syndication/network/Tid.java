package dev.billet.syndication.network;

import dev.billet.syndication.IdempotencyKey;
import java.math.BigInteger;

/**
 * The key of a record: a moment in microseconds and ten bits more, in 13 letters that sort as they count.
 *
 * @see <a href="https://atproto.com/specs/tid">the specification</a>
 */
final class Tid {
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;

    private Tid() {}

    /**
     * The same for the same announcement, on whatever machine and at whatever attempt. The second is that of the post; thirty
     * bits of the idempotency key keep posts of one second apart.
     */
    static String of(IdempotencyKey key) {
        BigInteger hash = new BigInteger(key.value(), 16);
        long second = Math.max(0, key.published().getEpochSecond());
        long micros = second * 1_000_000
                + hash.shiftRight(10).mod(BigInteger.valueOf(1_000_000)).longValue();
        return of(micros, hash.intValue() & 0x3ff);
    }

    static String of(long micros, int clock) {
        long bits = micros << 10 | clock;
        StringBuilder text = new StringBuilder();
        for (int place = LENGTH - 1; place >= 0; place--) {
            text.append(LETTERS.charAt((int) (bits >>> 5 * place & 31)));
        }
        return text.toString();
    }
}
