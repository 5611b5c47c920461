package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Entry;
import dev.billet.generator.content.Document;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.model.Site;
import dev.billet.generator.output.OutputWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The site as it was built, of which the page of a text can be made anew without building it all again. Thread-safe.
 *
 * <p>For a preview: who writes sees the text at once, and what else follows from it once the next build is done.
 */
public final class Standing {
    private final List<Site> sites;
    private final Texts texts;
    private final Map<String, Spot> spots = new HashMap<>();

    private record Spot(Entry entry, DocumentPages pages) {}

    Standing(List<Site> sites, Texts texts) {
        this.sites = List.copyOf(sites);
        this.texts = texts;
    }

    void add(Entry entry, DocumentPages pages) {
        spots.put(entry.document().file(), new Spot(entry, pages));
    }

    /** The site in each of its languages, the main one first. */
    public List<Site> sites() {
        return sites;
    }

    /**
     * Writes the page of a document again, if no more than its text is another and nothing is wrong with it.
     *
     * @return its path, from the root of the site; empty if it takes a build to say what follows from the change
     */
    public Optional<String> renew(Document now, OutputWriter output) {
        @Nullable Spot spot = spots.get(now.file());
        if (spot == null || !spot.entry.document().isSameButForText(now) || !hasSameTitle(spot.entry, now)) {
            return Optional.empty();
        }
        Rendered text = texts.preview(now, spot.entry);
        Optional<byte[]> page = text.problems().isEmpty() ? spot.pages.preview(spot.entry, text) : Optional.empty();
        return page.map(bytes -> {
            output.write(Addresses.file(spot.entry.path()), bytes);
            return spot.entry.path();
        });
    }

    private boolean hasSameTitle(Entry entry, Document now) {
        return now.frontMatter().title() != null
                || entry.titleInText() && texts.leadingHeading(now).equals(Optional.of(entry.title()));
    }
}
