package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Finds where a page wants to be told of links to it: in its headers, else in the first {@code <link>} or {@code <a>} that
 * says so.
 *
 * @see <a href="https://www.w3.org/TR/webmention/#sender-discovers-receiver-webmention-endpoint">discovery</a>
 */
record WebmentionEndpoint(ApiClient client, Reach reach) {
    private static final int REDIRECTS = 10;

    /** The specification lets a sender stop there. */
    private static final int LARGEST_PAGE = 1 << 20;

    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:[^,\"]|\"[^\"]*\")*)");
    private static final Pattern REL =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

    /** What a page says. */
    sealed interface Wish {
        record ToBeTold(URI place) implements Wish {}

        record Nothing() implements Wish {}

        /** It may say something another time. */
        record NoAnswer(URI page, Answer answer) implements Wish {}
    }

    Wish of(String target) {
        Optional<URI> place = address(target);
        for (int i = 0; i < REDIRECTS && place.isPresent() && reach.allows(place.get()); i++) {
            URI page = place.get();
            Answer said = client.send(ApiRequest.get(page));
            if (!(said instanceof Answer.Received answer) || answer.status() >= 500 || answer.status() == 429) {
                return new Wish.NoAnswer(page, said);
            }
            boolean elsewhere = answer.status() >= 300 && answer.status() < 400;
            if (!elsewhere) {
                return in(answer, page)
                        .filter(reach::allows)
                        .<Wish>map(Wish.ToBeTold::new)
                        .orElseGet(Wish.Nothing::new);
            }
            place = answer.header("location").flatMap(location -> resolve(page, location));
        }
        return new Wish.Nothing();
    }

    Answer post(URI endpoint, Map<String, String> form) {
        return client.send(ApiRequest.post(endpoint).form(form));
    }

    private static Optional<URI> in(Answer.Received answer, URI page) {
        for (String header : answer.headers().getOrDefault("link", List.of())) {
            for (Matcher link = LINK.matcher(header); link.find(); ) {
                Matcher rel = REL.matcher(link.group(2));
                if (rel.find() && isWebmention(rel.group(1) != null ? rel.group(1) : rel.group(2))) {
                    return resolve(page, link.group(1));
                }
            }
        }
        boolean isHtml = answer.header("content-type").orElse("text/html").contains("html");
        return isHtml ? inHtml(answer, page) : Optional.empty();
    }

    private static Optional<URI> inHtml(Answer.Received answer, URI page) {
        String text = answer.text();
        String html = text.substring(0, Math.min(text.length(), LARGEST_PAGE));
        for (Element element : Jsoup.parse(html, page.toString()).select("link[rel][href], a[rel][href]")) {
            if (isWebmention(element.attr("rel"))) {
                return element.attr("href").isEmpty() ? Optional.of(page) : address(element.absUrl("href"));
            }
        }
        return Optional.empty();
    }

    private static boolean isWebmention(String rel) {
        return List.of(rel.toLowerCase(Locale.ROOT).split("\\s+")).contains("webmention");
    }

    private static Optional<URI> resolve(URI page, String reference) {
        try {
            return reference.isEmpty()
                    ? Optional.of(page)
                    : address(page.resolve(reference).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text.replace(" ", "%20")))
                    .filter(it ->
                            it.getHost() != null && List.of("http", "https").contains(it.getScheme()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
