package dev.billet.generator.markdown;

import com.vladsch.flexmark.ast.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses in running text become links, by the rules of GitHub's extended autolinks. */
final class BareLinks {
    private static final Pattern LINK =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:https?://|www\\.)[^\\s<]+", Pattern.CASE_INSENSITIVE);

    private BareLinks() {}

    static void write(String text, Text node, Rendering r) {
        if (!text.contains("://") && !text.contains("www.")) {
            r.html.text(text);
            return;
        }
        int written = 0;
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            int end = end(text, link.start(), link.end());
            r.html.text(text, written, link.start());
            String url = text.substring(link.start(), end);
            String href = url.regionMatches(true, 0, "www.", 0, 4) ? "http://" + url : url;
            r.html.raw("<a").address("href", href).raw(">").text(url).raw("</a>");
            written = end;
        }
        r.html.text(text, written, text.length());
    }

    /** Punctuation at the end belongs to the sentence, as does a closing parenthesis that nothing in the link opens. */
    private static int end(String text, int from, int to) {
        int end = to;
        while (end > from) {
            char last = text.charAt(end - 1);
            boolean unopened = last == ')' && count(text, ')', from, end) > count(text, '(', from, end);
            if ("?!.,:*_~'\";".indexOf(last) < 0 && !unopened) {
                return end;
            }
            end--;
        }
        return to;
    }

    private static long count(String text, char c, int from, int to) {
        return text.substring(from, to).chars().filter(found -> found == c).count();
    }
}
