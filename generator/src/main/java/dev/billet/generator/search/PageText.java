package dev.billet.generator.search;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What is read of a page: its text without markup, where each block begins a new word, and without the numbers of footnotes, which
 * stand close to words.
 */
final class PageText implements NodeFilter {
    private final StringBuilder text;

    private PageText(int length) {
        this.text = new StringBuilder(length);
    }

    static String of(String html) {
        PageText page = new PageText(html.length());
        Jsoup.parseBodyFragment(html).body().filter(page);
        return page.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Element element
                && (element.hasClass("footnote-ref") || element.hasClass("footnote-backref"))) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else {
            part(node);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        part(node);
        return FilterResult.CONTINUE;
    }

    private void part(Node node) {
        if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            text.append(' ');
        }
    }
}
