package dev.billet.generator.config;

import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.model.Author;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The blog's configuration.
 *
 * @param languages the main one first; each of the others has its lists and feeds under a prefix of its own
 * @param timezone the author's: when a date without a time begins and when a post is due
 * @param permalinks the patterns of the posts' addresses
 * @param postsPerPage on the home page and the pages of terms
 * @param taxonomies ways to file posts, those of the blog's own last
 * @param defaults front matter by folder
 * @param hub of WebSub, which feeds then name
 * @param cards whether a post without picture gets a drawn one for the networks
 * @param theme which theme, and its settings
 * @param features what the site has beside its pages
 * @param icon the picture that the site's icons are made of, a path below {@code content/}
 * @param cache where it is kept between builds what need not be made again, if not in the work folder
 * @param params the author's own values for templates
 * @param url the address as written; absent if it is not there, which is an error
 * @param hosting as written; read by what publishes
 * @param ledger as written; read by what publishes
 * @param accounts as written; read by what publishes
 * @param replies as written; read by what fetches them
 */
public record SiteConfig(
        String title,
        @Nullable String description,
        SiteAddress address,
        List<Language> languages,
        ZoneId timezone,
        @Nullable Author author,
        Permalinks permalinks,
        int postsPerPage,
        List<Taxonomy> taxonomies,
        FolderDefaults defaults,
        @Nullable URI hub,
        boolean cards,
        ThemeChoice theme,
        Features features,
        @Nullable Scalar icon,
        @Nullable Scalar cache,
        Map<String, Object> params,
        @Nullable Value url,
        @Nullable Value hosting,
        @Nullable Value ledger,
        @Nullable Value accounts,
        @Nullable Value replies) {

    public SiteConfig {
        languages = List.copyOf(languages);
        taxonomies = List.copyOf(taxonomies);
    }

    /** The main language, BCP 47. */
    public String language() {
        return languages.get(0).tag();
    }

    /** Whether posts of each language have lists of their own. */
    public boolean multilingual() {
        return languages.size() > 1;
    }

    /** The language whose lists a post of this language stands in: its own, else the main one. */
    public Language listedIn(String lang) {
        return languages.stream()
                .filter(language -> language.tag().equalsIgnoreCase(lang))
                .findFirst()
                .orElse(languages.get(0));
    }

    /** The keys of front matter that file a post. */
    public List<String> taxonomyKeys() {
        return taxonomies.stream().map(Taxonomy::name).toList();
    }
}
