package dev.billet.generator.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole blog.
 *
 * @param href of the home page, ends with a slash
 * @param url of the home page, ends with a slash
 * @param language BCP 47
 * @param posts newest first
 * @param tags by title
 * @param archives newest year first
 * @param menu pages that asked to stand in it, in their order
 * @param feed of the newest posts
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
        List<Tag> tags,
        List<Archive> archives,
        List<Link> menu,
        Link feed,
        Map<String, Object> params,
        String generator) {
    public Site {
        posts = List.copyOf(posts);
        tags = List.copyOf(tags);
        archives = List.copyOf(archives);
        menu = List.copyOf(menu);
    }
}
