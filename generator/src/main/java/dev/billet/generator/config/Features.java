package dev.billet.generator.config;

import dev.billet.generator.data.Keys;
import java.util.List;
import java.util.Set;

/**
 * What a site has beside its pages; a blog that does not need some of it is built faster.
 *
 * @param search whether there is a search page with its index
 * @param highlight whether code is coloured
 * @param feeds the formats that feeds are written in
 * @param termFeeds whether each term has feeds of its own
 */
public record Features(boolean search, boolean highlight, Set<Format> feeds, boolean termFeeds) {

    /** A format of feeds. */
    public enum Format {
        RSS("rss", "feed.xml"),
        ATOM("atom", "atom.xml"),
        JSON("json", "feed.json");

        private final String key;
        private final String file;

        Format(String key, String file) {
            this.key = key;
            this.file = file;
        }

        /** The name of the file, below the page that the feed is of. */
        public String file() {
            return file;
        }
    }

    public Features {
        feeds = Set.copyOf(feeds);
    }

    /** The formats that are written, in the order in which readers are shown them. */
    public List<Format> formats() {
        return List.of(Format.values()).stream().filter(feeds::contains).toList();
    }

    static Features read(Keys keys) {
        List<String> written = keys.texts("feeds");
        List<String> known =
                List.of(Format.values()).stream().map(format -> format.key).toList();
        keys.value("feeds")
                .filter(value -> written.isEmpty() || !known.containsAll(written))
                .ifPresent(value -> keys.report(
                        value,
                        "feeds: " + written + " is not a choice of " + String.join(", ", known),
                        "Write at least one of them, such as feeds: [rss], or take the line out to have all."));
        List<Format> chosen = List.of(Format.values()).stream()
                .filter(format -> written.contains(format.key))
                .toList();
        return new Features(
                keys.flag("search").orElse(true),
                keys.flag("highlight").orElse(true),
                Set.copyOf(chosen.isEmpty() ? List.of(Format.values()) : chosen),
                keys.flag("termFeeds").orElse(true));
    }
}
