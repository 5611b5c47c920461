package dev.billet.publish;

import dev.billet.syndication.message.Article;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A post's text as it stands on its page: what readers see and what other servers find there, whatever the theme.
 *
 * @param page the built page
 * @param link where it is served
 */
record PageArticle(Path page, URI link) implements Article {
    /** The microformat that names the text itself; a theme without it has at least one of the others. */
    private static final List<String> PLACES = List.of(".e-content", "article", "main", "body");

    private static final String NOT_TEXT =
            "script, style, form, nav, template, .toc, .heading-anchor, [aria-hidden=true]";

    @Override
    public Optional<String> html() {
        try {
            Document document = Jsoup.parse(page.toFile(), "UTF-8", link.toString());
            document.outputSettings().prettyPrint(false);
            return PLACES.stream()
                    .map(document::selectFirst)
                    .filter(element -> element != null)
                    .findFirst()
                    .map(PageArticle::text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(Element text) {
        text.select(NOT_TEXT).remove();
        text.select("span[class^=hl-]").unwrap();
        for (String attribute : List.of("href", "src", "poster", "cite")) {
            for (Element element : text.select("[" + attribute + "]")) {
                element.attr(attribute, element.absUrl(attribute));
            }
        }
        text.select("[srcset]").removeAttr("srcset");
        return text.html();
    }
}
