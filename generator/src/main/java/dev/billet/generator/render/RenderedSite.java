package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Entry;
import dev.billet.generator.content.Document;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.model.Site;
import dev.billet.generator.output.OutputWriter;
import java.util.List;
import java.util.Optional;

/**
 * The site as a build left it, of which the page of a text can be made anew without building it all again. Thread-safe.
 *
 * <p>For a preview: who writes sees the text at once, and what else follows from it once the next build is done.
 */
public final class RenderedSite {
    private final List<Site> sites;
    private final List<DocumentPages> documents;
    private final Texts texts;

    /** @param documents of each language */
    RenderedSite(List<Site> sites, List<DocumentPages> documents, Texts texts) {
        this.sites = List.copyOf(sites);
        this.documents = List.copyOf(documents);
        this.texts = texts;
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
        return documents.stream()
                .flatMap(pages -> pages.find(now.file()).flatMap(entry -> renew(entry, now, pages, output)).stream())
                .findFirst();
    }

    private Optional<String> renew(Entry entry, Document now, DocumentPages pages, OutputWriter output) {
        if (!entry.document().isSameButForText(now) || !hasSameTitle(entry, now)) {
            return Optional.empty();
        }
        Rendered text = texts.preview(now, entry);
        Optional<byte[]> page = text.problems().isEmpty() ? pages.preview(entry, text) : Optional.empty();
        return page.map(bytes -> {
            output.write(Addresses.file(entry.path()), bytes);
            return entry.path();
        });
    }

    private boolean hasSameTitle(Entry entry, Document now) {
        return now.frontMatter().title() != null
                || entry.titleInText() && texts.leadingHeading(now).equals(Optional.of(entry.title()));
    }
}
