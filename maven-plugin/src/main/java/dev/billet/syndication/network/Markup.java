package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of plain text what a network shows as that same text: no letter of a title is taken for its markup. */
final class Markup {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern MENTION = Pattern.compile("(?<![\\w/=])@(?=\\w)");

    /** Keeps an "@" from calling somebody; readers do not see it. */
    static final String WORD_JOINER = "\u2060";

    private Markup() {}

    /** @see <a href="https://spec.commonmark.org/0.31.2/#backslash-escapes">CommonMark</a> */
    static String markdown(String text) {
        return escaped(text, "\\`*_[]<>#~|");
    }

    /** @param signs that mean something, and mean themselves after a backslash */
    static String escaped(String text, String signs) {
        return outsideLinks(text, plain -> {
            StringBuilder escaped = new StringBuilder();
            plain.chars().forEach(c -> {
                if (signs.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.append((char) c);
            });
            return escaped.toString();
        });
    }

    /** The three signs of HTML that matter between tags, and the quote that ends an attribute. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Plain text as HTML, its addresses as links. */
    static String linked(String text) {
        return html(text).replaceAll("https?://\\S+", "<a href=\"$0\">$0</a>").replace("\n", "<br>");
    }

    /** The same for what is written into an address. */
    static String query(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** A title such as "What @Override is for" must not ring at the user Override. */
    static String withoutMentions(String text) {
        return outsideLinks(text, plain -> MENTION.matcher(plain).replaceAll("@" + WORD_JOINER));
    }

    /** Changes a text but for the addresses in it, which a network takes as they are. */
    static String outsideLinks(String text, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder();
        int end = 0;
        for (Matcher link = LINK.matcher(text); link.find(); end = link.end()) {
            changed.append(change.apply(text.substring(end, link.start()))).append(link.group());
        }
        return changed.append(change.apply(text.substring(end))).toString();
    }
}
