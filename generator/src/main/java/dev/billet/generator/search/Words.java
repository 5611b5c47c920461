package dev.billet.generator.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a word is, and when two are the same: case, accents, ligatures and the width of a letter do not count, nor does an Arabic
 * article.
 *
 * <p>{@code words} and {@code fold} of {@code js/search.js} do the same, and a test in a browser compares them.
 */
final class Words {
    private static final Pattern NOT_LOOKED_AT = Pattern.compile(
            "[\\x{0300}-\\x{036F}\\x{0591}-\\x{05C7}\\x{0640}\\x{064B}-\\x{0655}\\x{0670}\\x{FE00}-\\x{FE0F}]"
                    + "|[^\\p{L}\\p{N}\\p{M}]");
    /** The Arabic "the", alone or with "and", "so", "in", "like", "for": written in one with its word, and nobody searches for it. */
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=..)");

    private static final Map<Character, String> PLAIN = Map.of(
            'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ł', "l", 'ı', "i", 'ς', "σ", 'ة', "ه", 'ى', "ي");

    private Words() {}

    private enum Kind {
        SPACE,
        LETTER,
        /** Of Chinese and Japanese, which have no spaces between words. */
        SIGN
    }

    /** Hands over each word of a text, in lower case; Chinese and Japanese in overlapping pairs of signs. */
    static void of(String text, Consumer<String> word) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        Kind kind = Kind.SPACE;
        int start = 0;
        for (int at = 0, letter; at < lower.length(); at += Character.charCount(letter)) {
            letter = lower.charAt(at) < 0x80 ? lower.charAt(at) : lower.codePointAt(at);
            Kind next = kind(letter, kind);
            if (next != kind) {
                part(kind, lower.substring(start, at), word);
                kind = next;
                start = at;
            }
        }
        part(kind, lower.substring(start), word);
    }

    /** The word as it is looked up: {@code ete} for {@code été}; empty if nothing of it counts. */
    static String fold(String word) {
        if (word.chars().allMatch(letter -> letter < 0x80)) {
            return word;
        }
        String bare = NOT_LOOKED_AT
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            folded.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
        }
        return ARTICLE.matcher(folded).replaceFirst("");
    }

    private static void part(Kind kind, String part, Consumer<String> word) {
        if (kind == Kind.LETTER || kind == Kind.SIGN && part.length() < 2) {
            word.accept(part);
        } else if (kind == Kind.SIGN) {
            for (int i = 0; i + 2 <= part.length(); i++) {
                word.accept(part.substring(i, i + 2));
            }
        }
    }

    /** A mark belongs to the word before it and begins none. */
    private static Kind kind(int letter, Kind before) {
        if (letter < 0x80) {
            return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' ? Kind.LETTER : Kind.SPACE;
        }
        boolean inWord = Character.isLetter(letter) || isNumber(letter) || before != Kind.SPACE && isMark(letter);
        if (!inWord) {
            return Kind.SPACE;
        }
        boolean sign = letter >= 0x3040 && letter <= 0x30FF || letter >= 0x3400 && letter <= 0x9FFF;
        return sign ? Kind.SIGN : Kind.LETTER;
    }

    private static boolean isNumber(int letter) {
        return switch (Character.getType(letter)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
