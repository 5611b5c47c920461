package dev.billet.generator.check;

import dev.billet.generator.check.Reference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Finds all references of a page. */
final class References {
    /** What an attribute of an element refers to (HTML, section "URL attributes"), but for {@code srcset}, {@code link}, {@code meta}. */
    private static final Map<String, Kind> ATTRIBUTES = Map.ofEntries(
            Map.entry("a href", Kind.LINK),
            Map.entry("area href", Kind.LINK),
            Map.entry("form action", Kind.LINK),
            Map.entry("iframe src", Kind.LINK),
            Map.entry("img src", Kind.PICTURE),
            Map.entry("image href", Kind.PICTURE),
            Map.entry("input src", Kind.PICTURE),
            Map.entry("video poster", Kind.PICTURE),
            Map.entry("audio src", Kind.FILE),
            Map.entry("embed src", Kind.FILE),
            Map.entry("object data", Kind.FILE),
            Map.entry("script src", Kind.FILE),
            Map.entry("source src", Kind.FILE),
            Map.entry("track src", Kind.FILE),
            Map.entry("use href", Kind.FILE),
            Map.entry("video src", Kind.FILE));

    private static final Set<String> FILES =
            Set.of("stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload");
    private static final Set<String> METADATA = Set.of("canonical", "alternate", "next", "prev", "author", "search");
    private static final Set<String> CARDS = Set.of("og:image", "og:url", "twitter:image");

    /** An address, then up to the comma how wide or dense it is (HTML, section "Srcset attributes"). */
    private static final Pattern CANDIDATE = Pattern.compile("[\\s,]*([^\\s,]\\S*[^\\s,]|[^\\s,])([^,]*)");

    private final List<Reference> found = new ArrayList<>();

    private References() {}

    static List<Reference> of(Document page) {
        References references = new References();
        page.getAllElements().forEach(references::add);
        return List.copyOf(references.found);
    }

    private void add(Element element) {
        String name = element.normalName();
        element.attributes().forEach(attribute -> {
            Kind kind = ATTRIBUTES.get(name + " " + attribute.getKey());
            if (kind != null) {
                add(isNotFollowed(element) ? Kind.NOT_FOLLOWED : kind, element, attribute.getKey());
            }
        });
        if (element.hasAttr("srcset")) {
            candidates(element);
        }
        if (name.equals("link")) {
            kind(element.attr("rel").toLowerCase(Locale.ROOT)).ifPresent(kind -> add(kind, element, "href"));
        }
        if (name.equals("meta") && CARDS.contains(element.attr("property") + element.attr("name"))) {
            add(Kind.METADATA, element, "content");
        }
    }

    private static boolean isNotFollowed(Element element) {
        return element.normalName().equals("a")
                && List.of(element.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
                        .contains("nofollow");
    }

    private static Optional<Kind> kind(String relations) {
        List<String> words = List.of(relations.split("\\s+"));
        return words.stream().anyMatch(FILES::contains)
                ? Optional.of(Kind.FILE)
                : words.stream().anyMatch(METADATA::contains) ? Optional.of(Kind.METADATA) : Optional.empty();
    }

    private void add(Kind kind, Element element, String attribute) {
        if (element.hasAttr(attribute)) {
            found.add(new Reference(kind, element.attr(attribute).strip(), offset(element, attribute)));
        }
    }

    private void candidates(Element element) {
        Matcher candidate = CANDIDATE.matcher(element.attr("srcset"));
        while (candidate.find()) {
            found.add(new Reference(Kind.PICTURE, candidate.group(1), offset(element, "srcset") + candidate.start(1)));
        }
    }

    /** Where the attribute's value begins; the element itself if the parser does not know. */
    static int offset(Element element, String attribute) {
        Range.AttributeRange range = element.attributes().sourceRange(attribute);
        return range.valueRange().isTracked()
                ? range.valueRange().startPos()
                : Math.max(0, element.sourceRange().startPos());
    }
}
