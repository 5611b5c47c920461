package dev.billet.generator.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole blog, in one of its languages.
 *
 * @param href of the home page, ends with a slash
 * @param url of the home page, ends with a slash
 * @param language BCP 47
 * @param posts newest first
 * @param tags by title
 * @param archives newest year first
 * @param menu pages that asked to stand in it, in their order
 * @param taxonomies the terms of each taxonomy that is used, by its name
 * @param feed of the newest posts, as RSS
 * @param feeds the same in every format
 * @param search whether there is a search page
 * @param languages the home pages of all languages, this one's too; empty if the site has only one
 * @param icons what stands for it in tabs and on home screens
 * @param data the author's data files
 * @param params the author's own values for templates
 * @param generator name and version of what made the site
 */
public record Site(
        String title,
        @Nullable String description,
        String href,
        String url,
        String language,
        @Nullable Author author,
        List<Post> posts,
        List<Term> tags,
        Map<String, List<Term>> taxonomies,
        List<Archive> archives,
        List<Link> menu,
        Link feed,
        List<Link> feeds,
        boolean search,
        List<Translation> languages,
        Icons icons,
        Map<String, Object> data,
        Map<String, Object> params,
        String generator) {
    public Site {
        posts = List.copyOf(posts);
        tags = List.copyOf(tags);
        archives = List.copyOf(archives);
        menu = List.copyOf(menu);
        feeds = List.copyOf(feeds);
        languages = List.copyOf(languages);
    }
}
