package dev.billet.replies;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/** Makes a stranger's HTML harmless: text, links, quotes, code; no picture, no style, no script. */
final class Cleaner {
    private static final int LONGEST = 10_000;
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "a", "em", "strong", "b", "i", "del", "code", "pre", "blockquote", "ul", "ol", "li")
            .addTags("details", "summary")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https")
            .addEnforcedAttribute("a", "rel", "nofollow ugc noopener");

    private Cleaner() {}

    /** Safe to print as it is; too long a text is cut at its end. */
    static String clean(String html) {
        String text = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        Document clean = new org.jsoup.safety.Cleaner(ALLOWED).clean(Jsoup.parseBodyFragment(text));
        clean.select("a:not([href])").forEach(Element::unwrap);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** As plain text, to compare. */
    static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    /** Text behind its content warning. */
    static String warned(String warning, String html) {
        return warning.isBlank()
                ? html
                : "<details><summary>" + Entities.escape(warning) + "</summary>" + html + "</details>";
    }
}
