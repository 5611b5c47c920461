package dev.billet.syndication.network;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little text". A sign of it that stands unescaped is no error: LinkedIn answers that all is well and cuts the post
 * off there.
 *
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format">the
 *     format</a>
 */
final class LittleText {
    private static final String RESERVED = "|{}@[]()<>#\\*_~";

    /** As LinkedIn knows them: not of digits alone. */
    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\w&/#])#(?=\\p{N}*[\\p{L}_])([\\p{L}\\p{M}\\p{N}_]+)");

    /** In an address these mean the same with a percent sign, and nothing else. */
    private static final Pattern RESERVED_IN_ADDRESS = Pattern.compile("[|{}@\\[\\]()<>\\\\*~]");

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private LittleText() {}

    /** Makes of plain text what is shown as that text, with its hashtags as hashtags. */
    static String of(String text) {
        String little = Markup.outsideLinks(text, LittleText::words);
        return LINK.matcher(little)
                .replaceAll(link -> Matcher.quoteReplacement(RESERVED_IN_ADDRESS
                        .matcher(link.group())
                        .replaceAll(
                                sign -> "%%%02X".formatted((int) sign.group().charAt(0)))));
    }

    private static String words(String text) {
        StringBuilder little = new StringBuilder();
        int end = 0;
        for (MatchResult hashtag : HASHTAG.matcher(text).results().toList()) {
            little.append(Markup.escaped(text.substring(end, hashtag.start()), RESERVED))
                    .append("{hashtag|\\#|")
                    .append(Markup.escaped(hashtag.group(1), RESERVED))
                    .append('}');
            end = hashtag.end();
        }
        return little.append(Markup.escaped(text.substring(end), RESERVED)).toString();
    }
}
