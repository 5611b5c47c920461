package dev.billet.generator.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of an address: lower-case letters and digits joined by hyphens.
 *
 * <p>Links and feed readers hold on to it, so pin it with {@code slug:} before retitling a published post. Latin letters lose
 * their accents; other scripts stay as they are and readable.
 */
public record Slug(String value) {
    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+([-._][\\p{L}\\p{N}\\p{M}]+)*");
    private static final Pattern LATIN_ACCENT = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019](?=s\\b)");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ł", "l"),
            Map.entry("þ", "th"),
            Map.entry("ı", "i"),
            Map.entry("ħ", "h"));

    public Slug {
        if (!isValid(value)) {
            throw new IllegalArgumentException("slug \"" + value + "\" is not letters and digits joined by hyphens");
        }
    }

    /** Whether an author's {@code slug:} can be one. */
    public static boolean isValid(String value) {
        return isPlain(value) || VALID.matcher(value).matches();
    }

    /** What most slugs are: small letters, digits and hyphens, told without a pattern. */
    private static boolean isPlain(String value) {
        boolean apart = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!word && (c != '-' || apart)) {
                return false;
            }
            apart = !word;
        }
        return !apart;
    }

    /** Makes {@code creme-brulee} of "Crème brûlée!"; empty if the text has no letter or digit. */
    public static Optional<Slug> of(String text) {
        if (isPlain(text)) {
            return Optional.of(new Slug(text));
        }
        String lower = APOSTROPHE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String bare = LATIN_ACCENT
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        String words = GAP.matcher(composed).replaceAll("-").replaceAll("^-|-$", "");
        return isValid(words) ? Optional.of(new Slug(words)) : Optional.empty();
    }

    /** The bare value, so that templates may write {@code ${tag.slug}}. */
    @Override
    public String toString() {
        return value;
    }
}
