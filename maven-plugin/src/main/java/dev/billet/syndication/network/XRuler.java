package dev.billet.syndication.network;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextConfiguration;
import com.twitter.twittertext.TwitterTextParser;
import com.twitter.twittertext.Validator;
import dev.billet.syndication.message.Ruler;
import java.util.regex.Pattern;

/**
 * Counts as X does: by weight, a letter of Latin, Greek, Cyrillic, Arabic … as one, one of Chinese as two, an emoji of
 * however many parts as two, and each address as 23. X's own library does it, so that ours cannot differ.
 *
 * @param rules which changed over the years
 * @see <a href="https://docs.x.com/fundamentals/counting-characters">the rules</a>
 */
record XRuler(TwitterTextConfiguration rules) implements Ruler {
    /** 280, with emoji as two: <a href="https://github.com/twitter/twitter-text/blob/master/config/v3.json">version 3</a>. */
    static final XRuler TODAY = new XRuler(TwitterTextParser.TWITTER_TEXT_DEFAULT_CONFIG);

    /** RFC 3986, with the letters of all scripts in a host and a path. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:<any>*@)?(?:<byte>(?:\\.<byte>){3}|\\[[0-9a-f:.]+]|(?:<end>(?:[-_]*<end>)*\\.)*<end>(?:-*<end>)*\\.[a-z<more>]{2,})(?::\\d+)?"
                            .replace("<byte>", "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)")
                            .replace("<end>", "[a-z0-9<more>]")
                            .replace("<any>", "(?:[a-z0-9._~!$&'()*+,;=:-]|%[0-9a-f]{2})")
                            .replace("<more>", "\\x{80}-\\x{10FFFF}")
                    + "(?:/<part>*)*(?:\\?(?:<part>|[/?])*)?(?:#(?:<part>|[/?])*)?"
                            .replace("<part>", "(?:[a-z0-9._~!$&'()*+,;=:@\\x{80}-\\x{10FFFF}-]|%[0-9a-f]{2})"),
            Pattern.CASE_INSENSITIVE);

    @Override
    public int length(String text) {
        return TwitterTextParser.parseTweet(text, rules).weightedLength;
    }

    @Override
    public int limit() {
        return rules.getMaxWeightedTweetLength();
    }

    @Override
    public boolean fits(String text) {
        return TwitterTextParser.parseTweet(text, rules).isValid;
    }

    /** Whether X takes a text for an address. */
    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** Whether X makes a link of anything in a text, also of a name such as example.com. */
    static boolean hasAddress(String text) {
        return !new Extractor().extractURLs(text).isEmpty();
    }

    /** Without the few characters that X refuses whole posts for. */
    static String withoutForbidden(String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints()
                .filter(c -> !Validator.hasInvalidCharacters(Character.toString(c)))
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }
}
