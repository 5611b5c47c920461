package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Slug;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Tag;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The tags of the site. Those that differ only in case or accents are one; the commonest spelling is its title. */
final class Tags {
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final SiteAddress address;
    private final Comparator<Object> order;

    Tags(List<PostEntry> posts, SiteAddress address, String language) {
        this.address = address;
        this.order = Collator.getInstance(Locale.forLanguageTag(language));
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        for (PostEntry post : posts) {
            for (String tag : post.document().frontMatter().tags()) {
                spellings.computeIfAbsent(slug(tag), s -> new TreeMap<>()).merge(tag, 1, Integer::sum);
            }
        }
        spellings.forEach((slug, counts) -> titles.put(slug, commonest(counts)));
    }

    Link link(String tag) {
        String slug = slug(tag);
        return new Link(titles.getOrDefault(slug, tag), address.href(path(slug)), address.url(path(slug)));
    }

    /** Each tag with its posts, by title. */
    List<Tag> of(List<Post> posts) {
        Map<String, List<Post>> byHref = new HashMap<>();
        for (Post post : posts) {
            post.tags()
                    .forEach(tag -> byHref.computeIfAbsent(tag.href(), h -> new ArrayList<>())
                            .add(post));
        }
        List<Tag> tags = new ArrayList<>();
        titles.forEach((slug, title) -> {
            Link link = link(title);
            tags.add(new Tag(title, slug, link.href(), link.url(), byHref.getOrDefault(link.href(), List.of())));
        });
        tags.sort(Comparator.comparing(Tag::title, order).thenComparing(Tag::slug));
        return tags;
    }

    static String path(String slug) {
        return "/tags/" + slug + "/";
    }

    /** The signs that tell C, C++ and C# apart become words. */
    private static String slug(String tag) {
        String words = tag.replace("+", " plus ").replace("#", " sharp ").replace("&", " and ");
        return Slug.of(words).map(Slug::value).orElseGet(() -> Integer.toHexString(tag.hashCode()));
    }

    private static String commonest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
