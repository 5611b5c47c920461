package dev.billet.syndication.network;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.billet.syndication.message.Announcement;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A post's whole text as plain Markdown: what the blog's own Markdown has beyond that (admonitions, figures, links to files)
 * is already HTML with whole addresses, and comes out as what other sites understand.
 */
final class ArticleMarkdown {
    private ArticleMarkdown() {}

    /** Without a text, the description and the link. */
    static String of(Announcement post) {
        return post.article()
                .html()
                .map(html -> markdown(html, post.link().toString()))
                .orElseGet(() ->
                        (post.description() == null ? "" : post.description() + "\n\n") + "<" + post.link() + ">\n");
    }

    private static String markdown(String html, String link) {
        Document document = Jsoup.parseBodyFragment(html, link);
        document.outputSettings().prettyPrint(false);
        document.select("figcaption").tagName("p");
        MutableDataSet options = new MutableDataSet()
                .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                .set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, false)
                .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
                .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-');
        String markdown = FlexmarkHtmlConverter.builder(options)
                .build()
                .convert(document.body().html());
        // Three hyphens at the beginning would be front matter.
        return markdown.replaceAll("\\n{3,}", "\n\n").strip().replaceFirst("^---", "***") + "\n";
    }
}
