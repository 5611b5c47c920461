package dev.billet.generator.render;

import dev.billet.generator.assemble.PageEntry;
import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.Language;
import dev.billet.generator.model.Site;
import java.util.List;
import java.util.Optional;

/**
 * The site in one of its languages.
 *
 * @param entries of the site's posts, in their order
 * @param pages of this language
 */
record Edition(Language language, List<PostEntry> entries, List<PageEntry> pages, List<Terms> taxonomies, Site site) {

    /** The page that stands above the posts on the home page, if there is one. */
    Optional<PageEntry> introduction() {
        return pages.stream().filter(page -> page.document().isHome()).findFirst();
    }

    /** A path of this language's. */
    String path(String path) {
        return language.prefix() + path;
    }
}
