package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.cache.Origins;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Document;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.search.SearchEntry;
import dev.billet.generator.search.SearchIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what the search page looks words up in: every post and page, but not the introduction of the home page. */
final class Search {
    private final SiteAddress address;
    private final Edition edition;
    private final Texts texts;
    private final Origins origins;

    Search(SiteAddress address, Edition edition, Texts texts, Origins origins) {
        this.address = address;
        this.edition = edition;
        this.texts = texts;
        this.origins = origins;
    }

    /** A page that can be found, but for its text. */
    private record Findable(Document document, SearchEntry entry) {}

    /**
     * Writes the index, unless every page that it is of is what it was.
     *
     * @return for each language where its index begins
     */
    List<String> write() {
        List<Findable> pages = pages();
        Fingerprint all = new Fingerprint();
        pages.forEach(page -> Values.add(all.add(texts.fingerprint(page.document)), page.entry));
        String folder = edition.path(ListPages.SEARCH);
        String indexes = origins.keepTogether(folder, all.value()).orElseGet(() -> write(folder, all.value(), pages));
        return indexes.isEmpty() ? List.of() : List.of(indexes.split(" "));
    }

    private String write(String folder, long own, List<Findable> pages) {
        List<SearchEntry> entries = pages.parallelStream()
                .map(page -> page.entry.withHtml(texts.html(page.document)))
                .toList();
        List<SearchIndex.Part> parts = SearchIndex.of(entries).parts();
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach(part ->
                part.files().forEach(file -> files.put(Addresses.file(folder + file.name()), file.text())));
        String indexes = parts.stream()
                .map(part -> address.href(folder + part.file()) + "?v=" + part.version())
                .collect(Collectors.joining(" "));
        origins.writeTogether(folder, own, files, indexes);
        return indexes;
    }

    private List<Findable> pages() {
        List<Findable> pages = new ArrayList<>();
        List<Post> posts = edition.site().posts();
        for (int i = 0; i < posts.size(); i++) {
            pages.add(new Findable(edition.entries().get(i).document(), entry(posts.get(i))));
        }
        edition.pages().stream()
                .filter(page -> !page.document().isHome())
                .map(page -> new Findable(page.document(), entry(page)))
                .forEach(pages::add);
        return pages;
    }

    private static SearchEntry entry(Post post) {
        return new SearchEntry(
                post.title(),
                post.href(),
                post.date().toLocalDate(),
                post.lang(),
                post.tags().stream().map(Link::title).toList(),
                summary(post.description(), post.summaryText()),
                "");
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
                        texts.of(page.document()).summaryText()),
                "");
    }

    private static String summary(@Nullable String description, String start) {
        return description == null ? start : description;
    }
}
