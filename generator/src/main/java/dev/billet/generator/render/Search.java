package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.cache.Fragments;
import dev.billet.generator.cache.Origins;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Document;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.search.SearchEntry;
import dev.billet.generator.search.SearchIndex;
import dev.billet.generator.search.SearchPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what the search page looks words up in: every post and page, but not the introduction of the home page. */
final class Search {
    private final SiteAddress address;
    private final Edition edition;
    private final Texts texts;
    private final Origins origins;
    private final Fragments fragments;

    Search(SiteAddress address, Edition edition, Texts texts, Origins origins, Fragments fragments) {
        this.address = address;
        this.edition = edition;
        this.texts = texts;
        this.origins = origins;
        this.fragments = fragments;
    }

    /**
     * Writes the index, unless every page that it is of is what it was.
     *
     * @return for each language where its index begins
     */
    List<String> write() {
        List<SearchPage> pages = pages();
        Fingerprint all = new Fingerprint();
        pages.forEach(page -> Values.add(all.add(page.version()), page.entry()));
        String folder = edition.path(ListPages.SEARCH);
        Optional<String> kept = origins.keepTogether(folder, all.value());
        if (kept.isPresent()) {
            fragments.keepAll(folder);
        }
        String indexes = kept.orElseGet(() -> write(folder, all.value(), pages));
        return indexes.isEmpty() ? List.of() : List.of(indexes.split(" "));
    }

    private String write(String folder, long own, List<SearchPage> pages) {
        List<SearchIndex.Part> parts = SearchIndex.of(
                        pages, (name, version, make) -> fragments.text(folder + name, version, make))
                .parts();
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach(part ->
                part.files().forEach(file -> files.put(Addresses.file(folder + file.name()), file.text())));
        String indexes = parts.stream()
                .map(part -> address.href(folder + part.file()) + "?v=" + part.version())
                .collect(Collectors.joining(" "));
        origins.writeTogether(folder, own, files, indexes);
        return indexes;
    }

    private List<SearchPage> pages() {
        List<SearchPage> pages = new ArrayList<>();
        List<Post> posts = edition.site().posts();
        for (int i = 0; i < posts.size(); i++) {
            pages.add(page(edition.entries().get(i).document(), entry(posts.get(i))));
        }
        edition.pages().stream()
                .filter(page -> !page.document().isHome())
                .map(page -> page(page.document(), entry(page)))
                .forEach(pages::add);
        return pages;
    }

    private SearchPage page(Document document, SearchEntry entry) {
        Fingerprint searched =
                new Fingerprint().add(texts.fingerprint(document)).add(entry.title());
        return new SearchPage(entry, Values.add(searched, entry.tags()).value(), () -> texts.html(document));
    }

    private static SearchEntry entry(Post post) {
        return new SearchEntry(
                post.title(),
                post.href(),
                post.date().toLocalDate(),
                post.lang(),
                post.tags().stream().map(Link::title).toList(),
                summary(post.description(), post.summaryText()));
    }

    private SearchEntry entry(PageEntry page) {
        return new SearchEntry(
                page.title(),
                address.href(page.path()),
                null,
                page.lang(),
                List.of(),
                summary(
                        page.document().frontMatter().description(),
                        texts.of(page.document()).summaryText()));
    }

    private static String summary(@Nullable String description, String start) {
        return description == null ? start : description;
    }
}
