package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.Features;
import dev.billet.generator.config.Language;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.Taxonomy;
import dev.billet.generator.content.Slug;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Term;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one taxonomy in one language. Those that differ only in case or accents are one; the commonest spelling is its
 * title.
 */
final class Terms {
    private static final int MANY = 10;

    private final Taxonomy taxonomy;
    private final Language language;
    private final SiteAddress address;
    private final Features features;
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, Link> links = new HashMap<>();

    Terms(Taxonomy taxonomy, List<PostEntry> posts, Language language, SiteConfig config) {
        this.taxonomy = taxonomy;
        this.language = language;
        this.address = config.address();
        this.features = config.features();
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        Map<String, Integer> terms = new HashMap<>();
        for (PostEntry post : posts) {
            for (String term : post.document().frontMatter().terms(taxonomy.name())) {
                terms.merge(term, 1, Integer::sum);
            }
        }
        terms.forEach((term, count) ->
                spellings.computeIfAbsent(slug(term), s -> new TreeMap<>()).put(term, count));
        spellings.forEach((slug, counts) -> {
            titles.put(slug, commonest(counts));
            Link link = link(slug);
            counts.keySet().forEach(term -> links.put(term, link));
        });
    }

    String taxonomy() {
        return taxonomy.name();
    }

    boolean isEmpty() {
        return titles.isEmpty();
    }

    /** The links of the terms of a post, one of those that this was made of. */
    List<Link> links(PostEntry post) {
        List<Link> found = new ArrayList<>();
        for (String term : post.document().frontMatter().terms(taxonomy.name())) {
            Link link = links.get(term);
            if (link != null && !found.contains(link)) {
                found.add(link);
            }
        }
        return List.copyOf(found);
    }

    /** Each term with its posts, by title. */
    List<Term> of(List<Post> posts) {
        Map<String, List<Post>> byHref = new HashMap<>();
        for (Post post : posts) {
            post.terms()
                    .getOrDefault(taxonomy.name(), List.of())
                    .forEach(term -> byHref.computeIfAbsent(term.href(), h -> new ArrayList<>())
                            .add(post));
        }
        int most = byHref.values().stream().mapToInt(List::size).max().orElse(1);
        List<Term> terms = new ArrayList<>();
        for (String slug : titles.keySet()) {
            Link link = link(slug);
            terms.add(new Term(
                    taxonomy.name(),
                    link.title(),
                    slug,
                    link.href(),
                    link.url(),
                    weight(byHref.getOrDefault(link.href(), List.of()).size(), most),
                    byHref.getOrDefault(link.href(), List.of()),
                    feed(link.title(), path(slug))));
        }
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language.tag()));
        terms.sort(Comparator.comparing(Term::title, collator::compare).thenComparing(Term::slug));
        return terms;
    }

    /** From 1 to 5, by magnitude: from 2 posts to 4 is as much more as from 20 to 40. A small blog has no heavy words yet. */
    static int weight(int posts, int most) {
        return posts < 2 ? 1 : 1 + (int) Math.round(4 * Math.log(posts) / Math.log(Math.max(most, MANY)));
    }

    private @Nullable Link feed(String title, String path) {
        String feed = path + features.formats().get(0).file();
        return features.termFeeds() ? new Link(title, address.href(feed), address.url(feed)) : null;
    }

    /** The list of all terms. */
    String path() {
        return language.prefix() + taxonomy.path();
    }

    String path(String slug) {
        return path() + slug + "/";
    }

    private Link link(String slug) {
        String path = path(slug);
        return new Link(titles.getOrDefault(slug, slug), address.href(path), address.url(path));
    }

    /** The signs that tell C, C++ and C# apart become words. */
    private static String slug(String term) {
        String words = term.replace("+", " plus ").replace("#", " sharp ").replace("&", " and ");
        return Slug.of(words).map(Slug::value).orElseGet(() -> Integer.toHexString(term.hashCode()));
    }

    private static String commonest(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
