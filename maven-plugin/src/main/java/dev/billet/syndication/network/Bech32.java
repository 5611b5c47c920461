package dev.billet.syndication.network;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as people copy them, with a prefix that says what they are and a sum that catches a slip: {@code nsec1…}.
 *
 * @see <a href="https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki#bech32">BIP-173</a>
 */
final class Bech32 {
    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int SUM = 6;

    private Bech32() {}

    static String encode(String prefix, byte[] bytes) {
        byte[] words = regroup(bytes, 8, 5, true);
        int sum = polymod(prefix, words, new byte[SUM]) ^ 1;
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte word : words) {
            text.append(LETTERS.charAt(word));
        }
        for (int i = 0; i < SUM; i++) {
            text.append(LETTERS.charAt(sum >>> 5 * (SUM - 1 - i) & 31));
        }
        return text.toString();
    }

    /** Empty if it has another prefix, a letter that is none, or a wrong sum. */
    static Optional<byte[]> decode(String prefix, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.startsWith(prefix + "1") || lower.length() < prefix.length() + 1 + SUM) {
            return Optional.empty();
        }
        byte[] words = new byte[lower.length() - prefix.length() - 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = (byte) LETTERS.indexOf(lower.charAt(prefix.length() + 1 + i));
            if (words[i] < 0) {
                return Optional.empty();
            }
        }
        if (polymod(prefix, words, new byte[0]) != 1) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(words, words.length - SUM);
        return Optional.of(regroup(payload, 5, 8, false));
    }

    private static int polymod(String prefix, byte[] words, byte[] more) {
        int sum = 1;
        for (char c : prefix.toCharArray()) {
            sum = step(sum, c >>> 5);
        }
        sum = step(sum, 0);
        for (char c : prefix.toCharArray()) {
            sum = step(sum, c & 31);
        }
        for (byte word : words) {
            sum = step(sum, word);
        }
        for (byte word : more) {
            sum = step(sum, word);
        }
        return sum;
    }

    private static int step(int sum, int value) {
        int top = sum >>> 25;
        int next = (sum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >>> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static byte[] regroup(byte[] groups, int from, int to, boolean pad) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (byte group : groups) {
            held = held << from | group & (1 << from) - 1;
            bits += from;
            while (bits >= to) {
                bits -= to;
                out.write(held >>> bits & (1 << to) - 1);
            }
            held &= (1 << bits) - 1;
        }
        if (pad && bits > 0) {
            out.write(held << to - bits & (1 << to) - 1);
        }
        return out.toByteArray();
    }
}
