package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.search.SearchEntry;
import dev.billet.generator.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what the search page looks words up in: every post and page, but not the introduction of the home page. */
final class Search {
    private final SiteAddress address;
    private final Edition edition;
    private final Texts texts;

    Search(SiteAddress address, Edition edition, Texts texts) {
        this.address = address;
        this.edition = edition;
        this.texts = texts;
    }

    /**
     * Writes the index.
     *
     * @return for each language where its index begins
     */
    List<String> write(OutputWriter output) {
        List<SearchEntry> entries = new ArrayList<>();
        List<Post> posts = edition.site().posts();
        for (int i = 0; i < posts.size(); i++) {
            entries.add(entry(
                    posts.get(i), texts.of(edition.entries().get(i).document()).html()));
        }
        edition.pages().stream()
                .filter(page -> !page.document().isHome())
                .map(this::entry)
                .forEach(entries::add);
        return SearchIndex.of(entries).parts().stream()
                .map(part -> write(part, output))
                .toList();
    }

    private String write(SearchIndex.Part part, OutputWriter output) {
        part.files()
                .forEach(file -> output.write(
                        Addresses.file(edition.path(ListPages.SEARCH) + file.name()),
                        file.text().getBytes(StandardCharsets.UTF_8)));
        return address.href(edition.path(ListPages.SEARCH) + part.file()) + "?v=" + part.version();
    }

    private static SearchEntry entry(Post post, String html) {
        return new SearchEntry(
                post.title(),
                post.href(),
                post.date().toLocalDate(),
                post.lang(),
                post.tags().stream().map(Link::title).toList(),
                summary(post.description(), post.summaryText()),
                html);
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
                texts.of(page.document()).html());
    }

    private static String summary(@Nullable String description, String start) {
        return description == null ? start : description;
    }
}
