package dev.billet.generator.render;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Pagination;
import dev.billet.generator.model.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parts a long list into pages. */
final class Paginations {
    private final SiteAddress address;
    private final int size;

    Paginations(SiteAddress address, int size) {
        this.address = address;
        this.size = size;
    }

    /**
     * The pages of a list, at least one.
     *
     * @param first the path of the first page; the others are below it
     */
    List<Pagination> of(String first, List<Post> posts) {
        int total = Math.max(1, (posts.size() + size - 1) / size);
        List<Link> links =
                IntStream.rangeClosed(1, total).mapToObj(n -> link(first, n)).toList();
        List<Pagination> pages = new ArrayList<>();
        for (int n = 1; n <= total; n++) {
            pages.add(new Pagination(
                    n,
                    total,
                    posts.subList((n - 1) * size, Math.min(posts.size(), n * size)),
                    n == 1 ? null : links.get(n - 2),
                    n == total ? null : links.get(n),
                    links));
        }
        return pages;
    }

    /** The path of one page of a list. */
    static String path(String first, int number) {
        return number == 1 ? first : first + "page/" + number + "/";
    }

    private Link link(String first, int number) {
        String path = path(first, number);
        return new Link(String.valueOf(number), address.href(path), address.url(path));
    }
}
