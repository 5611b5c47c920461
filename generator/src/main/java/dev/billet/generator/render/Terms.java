package dev.billet.generator.render;

import dev.billet.generator.assemble.PostEntry;
import dev.billet.generator.config.Language;
import dev.billet.generator.config.SiteAddress;
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

/**
 * The terms of one taxonomy in one language. Those that differ only in case or accents are one; the commonest spelling is its
 * title.
 */
final class Terms {
    private final Taxonomy taxonomy;
    private final Language language;
    private final SiteAddress address;
    private final Map<String, String> titles = new TreeMap<>();

    Terms(Taxonomy taxonomy, List<PostEntry> posts, Language language, SiteAddress address) {
        this.taxonomy = taxonomy;
        this.language = language;
        this.address = address;
        Map<String, Map<String, Integer>> spellings = new TreeMap<>();
        for (PostEntry post : posts) {
            for (String term : post.document().frontMatter().terms(taxonomy.name())) {
                spellings.computeIfAbsent(slug(term), s -> new TreeMap<>()).merge(term, 1, Integer::sum);
            }
        }
        spellings.forEach((slug, counts) -> titles.put(slug, commonest(counts)));
    }

    String taxonomy() {
        return taxonomy.name();
    }

    boolean isEmpty() {
        return titles.isEmpty();
    }

    /** The links of a post's terms. */
    List<Link> links(PostEntry post) {
        return post.document().frontMatter().terms(taxonomy.name()).stream()
                .map(term -> link(slug(term)))
                .distinct()
                .toList();
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
        List<Term> terms = new ArrayList<>();
        for (String slug : titles.keySet()) {
            Link link = link(slug);
            String feed = path(slug) + Feeds.RSS;
            terms.add(new Term(
                    taxonomy.name(),
                    link.title(),
                    slug,
                    link.href(),
                    link.url(),
                    byHref.getOrDefault(link.href(), List.of()),
                    new Link(link.title(), address.href(feed), address.url(feed))));
        }
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language.tag()));
        terms.sort(Comparator.comparing(Term::title, collator::compare).thenComparing(Term::slug));
        return terms;
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
