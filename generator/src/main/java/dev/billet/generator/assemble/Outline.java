package dev.billet.generator.assemble;

import java.util.List;
import java.util.Map;

/**
 * What the site consists of, before any text is rendered.
 *
 * @param posts newest first
 * @param pages by path
 * @param withheld by source
 * @param paths the path of each published document and copied file, by its source
 * @param addresses who has which
 */
public record Outline(
        List<PostEntry> posts,
        List<PageEntry> pages,
        List<Redirect> redirects,
        List<Copy> copies,
        List<Withheld> withheld,
        Map<String, String> paths,
        Addresses addresses) {

    public Outline {
        posts = List.copyOf(posts);
        pages = List.copyOf(pages);
        redirects = List.copyOf(redirects);
        copies = List.copyOf(copies);
        withheld = List.copyOf(withheld);
        paths = Map.copyOf(paths);
    }
}
