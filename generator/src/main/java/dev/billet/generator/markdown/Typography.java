package dev.billet.generator.markdown;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Quotes, dashes, ellipses and spaces as a language sets them, from what a keyboard has.
 *
 * <p>French: a no-break space inside guillemets and before a colon, a narrow one before {@code ; ! ?}; Switzerland has narrow
 * ones only, Canada none before {@code ; ! ?}.
 */
final class Typography {
    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW = '\u202F';
    private static final char END = '\0';
    private static final int FAR = 200;
    /** English words that start with letters left out. */
    private static final Set<String> ELIDED =
            Set.of("tis", "twas", "twere", "twill", "em", "n", "cause", "til", "till", "round", "bout");

    private static final Typography NONE = new Typography(null, null);

    private final @Nullable Quotes quotes;
    private final @Nullable Spaces spaces;

    /** What opens and closes a quotation, and one within it. */
    private record Quotes(String open, String close, String innerOpen, String innerClose) {
        /** Whether a quotation that begins behind this mark is one within another. */
        boolean isOpened(char mark) {
            boolean closes = ends(close, mark) || ends(innerClose, mark);
            return ends(open, mark) || ends(innerOpen, mark) || "«“„‘‚‹".indexOf(mark) >= 0 && !closes;
        }

        private static boolean ends(String mark, char c) {
            return mark.charAt(mark.length() - 1) == c;
        }
    }

    /** What stands before a colon and before the other high marks; empty for nothing. */
    private record Spaces(String beforeColon, String beforeMark, String inQuotes) {}

    private Typography(@Nullable Quotes quotes, @Nullable Spaces spaces) {
        this.quotes = quotes;
        this.spaces = spaces;
    }

    static Typography of(String lang, MarkdownOptions options) {
        if (!options.typography()) {
            return NONE;
        }
        Locale locale = Locale.forLanguageTag(lang);
        String country = locale.getCountry();
        return switch (locale.getLanguage()) {
            case "fr" -> french(country);
            case "en", "nl" -> plain("“", "”", "‘", "’");
            case "pt" -> country.equals("PT") ? plain("«", "»", "“", "”") : plain("“", "”", "‘", "’");
            case "es", "it" -> plain("«", "»", "“", "”");
            case "de" ->
                country.equals("CH") || country.equals("LI") ? plain("«", "»", "‹", "›") : plain("„", "“", "‚", "‘");
            default -> NONE;
        };
    }

    private static Typography plain(String open, String close, String innerOpen, String innerClose) {
        return new Typography(new Quotes(open, close, innerOpen, innerClose), null);
    }

    private static Typography french(String country) {
        char inQuotes = country.equals("CH") ? NARROW : NO_BREAK;
        char beforeColon = country.equals("CH") ? NARROW : NO_BREAK;
        String beforeMark = country.equals("CA") ? "" : String.valueOf(NARROW);
        Quotes quotes = new Quotes("«" + inQuotes, inQuotes + "»", "“", "”");
        return new Typography(quotes, new Spaces(String.valueOf(beforeColon), beforeMark, String.valueOf(inQuotes)));
    }

    /** @param before the character that has been written before the text, a line end if there is none */
    String set(String text, char before) {
        if (quotes == null || !needsWork(text.toCharArray(), text.length())) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); ) {
            char previous = i == 0 ? before : text.charAt(i - 1);
            char written = out.isEmpty() ? before : out.charAt(out.length() - 1);
            i = set(text, i, previous, written, out, quotes);
        }
        return out.toString();
    }

    /** Whether there is anything to set in so many characters. */
    boolean needsWork(char[] text, int length) {
        for (int i = 0; quotes != null && i < length; i++) {
            char c = text[i];
            if (c == ' ' || c > '?' && c < '\u00AB') {
                continue; // most of it
            }
            boolean pair = (c == '.' || c == '-') && i + 1 < length && text[i + 1] == c;
            if (c == '"'
                    || c == '\''
                    || pair
                    || spaces != null && (isHighMark(c) || c == '«' || c == '»' || c == '%')) {
                return true;
            }
        }
        return false;
    }

    /** Sets the character at {@code i}; the index of the next. */
    private int set(String text, int i, char previous, char written, StringBuilder out, Quotes marks) {
        char c = text.charAt(i);
        char next = i + 1 < text.length() ? text.charAt(i + 1) : END;
        if (c == '.' && text.startsWith("...", i) && previous != '.' && !text.startsWith(".", i + 3)) {
            out.append('…');
            return i + 3;
        } else if (c == '-' && next == '-') {
            return dashes(text, i, out);
        } else if (c == '"') {
            out.append(opens(written, next, marks) ? marks.open : marks.close);
        } else if (c == '\'') {
            out.append(single(text, i, previous, opens(written, next, marks), marks));
        } else if (spaces != null) {
            spaced(c, previous, next, out, spaces);
        } else {
            out.append(c);
        }
        return i + 1;
    }

    private static int dashes(String text, int from, StringBuilder out) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '-') {
            end++;
        }
        int length = end - from;
        out.append(length == 2 ? "–" : length == 3 ? "—" : text.substring(from, end));
        return end;
    }

    private static String single(String text, int i, char previous, boolean opens, Quotes marks) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : END;
        if (Character.isLetterOrDigit(previous) && Character.isLetterOrDigit(next)) {
            return "’";
        }
        if (opens && !Character.isDigit(next)) {
            // without a partner it stands for letters left out
            return closes(text, i + 1) && !isElided(text, i + 1) ? marks.innerOpen : "’";
        }
        return hasOpened(text, i) ? marks.innerClose : "’";
    }

    private static boolean isElided(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 6 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return ELIDED.contains(text.substring(from, end).toLowerCase(Locale.ROOT));
    }

    private static boolean closes(String text, int from) {
        int end = Math.min(text.length(), from + FAR);
        for (int i = from; i < end; i++) {
            boolean wordGoesOn = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (text.charAt(i) == '\'' && !Character.isWhitespace(text.charAt(i - 1)) && !wordGoesOn) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOpened(String text, int before) {
        for (int i = before - 1; i >= Math.max(0, before - FAR); i--) {
            boolean wordStart = i == 0 || isApart(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i + 1));
            if (text.charAt(i) == '\'' && wordStart) {
                return true;
            }
        }
        return false;
    }

    /** @param written what stands before the mark as readers see it, so that a quotation within is told from an end */
    private static boolean opens(char written, char next, Quotes marks) {
        boolean apart = Character.isWhitespace(written)
                || Character.isSpaceChar(written)
                || "([{–—-/".indexOf(written) >= 0
                || marks.isOpened(written);
        return apart && !Character.isWhitespace(next);
    }

    /** Whether a word may begin behind this character, as the author typed it. */
    private static boolean isApart(char typed) {
        return Character.isWhitespace(typed) || Character.isSpaceChar(typed) || "([{–—-/«“„‘‚\"'".indexOf(typed) >= 0;
    }

    private static boolean isHighMark(char c) {
        return c == ';' || c == '!' || c == '?' || c == ':';
    }

    private static void spaced(char c, char previous, char next, StringBuilder out, Spaces spaces) {
        if (isHighMark(c)) {
            String space = c == ':' ? spaces.beforeColon : spaces.beforeMark;
            boolean more = isHighMark(next) && c != ':';
            boolean ends = Character.isWhitespace(next) || next == END || more || "»)\"”…".indexOf(next) >= 0;
            before(space, ends && !isHighMark(previous) && "([«\n".indexOf(previous) < 0, previous, out);
            out.append(c);
        } else if (c == '»') {
            before(spaces.inQuotes, true, previous, out);
            out.append(c);
        } else if (c == '%') {
            before(String.valueOf(NO_BREAK), previous == ' ', previous, out);
            out.append(c);
        } else if (previous == '«') {
            out.append(spaces.inQuotes);
            if (c != ' ' && c != NO_BREAK && c != NARROW) {
                out.append(c);
            }
        } else {
            out.append(c);
        }
    }

    /** Puts the space where the author left a plain one, or none. */
    private static void before(String space, boolean wanted, char previous, StringBuilder out) {
        if (!wanted || previous == NO_BREAK || previous == NARROW) {
            return;
        }
        int last = out.length() - 1;
        if (previous == ' ' && last >= 0 && !space.isEmpty()) {
            out.setLength(last);
            out.append(space);
        } else if (previous != ' ') {
            out.append(space);
        }
    }
}
