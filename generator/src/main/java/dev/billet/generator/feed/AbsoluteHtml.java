package dev.billet.generator.feed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML that means the same wherever it is read: a feed reader does not know the page it came from. */
final class AbsoluteHtml {
    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");

    private AbsoluteHtml() {}

    /**
     * Makes every address absolute and leaves out what readers must not run.
     *
     * @param url of the page
     */
    static String of(String html, String url) {
        Document document = Jsoup.parseBodyFragment(html, url);
        document.outputSettings().prettyPrint(false);
        document.select("script, style, form").remove();
        document.select("span[class^=hl-]").unwrap(); // feed readers do not have our colours
        document.select("[tabindex]").removeAttr("tabindex");
        for (String attribute : ADDRESSES) {
            for (Element element : document.select("[" + attribute + "]")) {
                String absolute = element.absUrl(attribute);
                if (!absolute.isEmpty()) {
                    element.attr(attribute, absolute);
                }
            }
        }
        document.select("[srcset]").forEach(element -> element.attr("srcset", srcset(element)));
        return document.body().html();
    }

    /** Each candidate of a {@code srcset}: an address, and maybe a width or density. */
    private static String srcset(Element element) {
        return Arrays.stream(element.attr("srcset").split(",\\s+|,(?=\\S+\\s)"))
                .map(String::strip)
                .filter(candidate -> !candidate.isEmpty())
                .map(candidate -> {
                    String[] parts = candidate.split("\\s+", 2);
                    String absolute = org.jsoup.internal.StringUtil.resolve(element.baseUri(), parts[0]);
                    return parts.length == 1 ? absolute : absolute + " " + parts[1];
                })
                .collect(Collectors.joining(", "));
    }
}
