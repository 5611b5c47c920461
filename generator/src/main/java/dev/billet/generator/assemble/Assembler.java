package dev.billet.generator.assemble;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Content;
import dev.billet.generator.content.Document;
import dev.billet.generator.content.Slug;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what is published, and where. */
public final class Assembler {
    private static final Comparator<PostEntry> NEWEST_FIRST = Comparator.comparing(PostEntry::date)
            .reversed()
            .thenComparing((PostEntry post) -> post.document().file());

    private final SiteConfig config;
    private final Timing timing;
    private final PostIds ids;
    private final Paths paths;
    private final Titles titles;
    private final Consumer<Problem> problems;

    /**
     * @param published what was published before
     * @param leadingHeading the level-one heading that a text starts with; asked only where a title is missing
     */
    public Assembler(
            SiteConfig config,
            Timing timing,
            Collection<Published> published,
            Function<Document, Optional<String>> leadingHeading,
            Consumer<Problem> problems) {
        this.config = config;
        this.timing = timing;
        this.ids = new PostIds(config.address().host(), published);
        this.paths = new Paths(config);
        this.titles = new Titles(config.title(), leadingHeading, problems);
        this.problems = problems;
    }

    /** Makes the outline; what is wrong was reported, and is left out. */
    public Outline assemble(Content content, Addresses addresses) {
        List<Document> shown = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        for (Document document : content.documents()) {
            Optional<Withheld> held = timing.withheld(document);
            held.ifPresentOrElse(withheld::add, () -> shown.add(document));
        }
        List<PostIds.Candidate> candidates = shown.parallelStream()
                .filter(document -> document.kind() == Document.Kind.POST)
                .flatMap(document -> post(document).stream())
                .toList();
        List<PageEntry> pages = new ArrayList<>(shown.parallelStream()
                .filter(document -> document.kind() == Document.Kind.PAGE)
                .map(this::page)
                .toList());
        List<PostEntry> posts = posts(candidates, withheld);
        PostIds.reportShared(posts, problems);
        reportSameTranslations(Stream.concat(posts.stream(), pages.stream()));
        List<Copy> copies = new Copies(Stream.concat(posts.stream(), pages.stream())).of(content.assets());
        Map<String, String> bySource = claim(addresses, posts, pages, copies);
        return new Outline(posts, pages, redirects(addresses, posts, pages), copies, withheld, bySource, addresses);
    }

    /** Two texts of one language that the author calls translations of each other. */
    private void reportSameTranslations(Stream<Entry> entries) {
        Map<List<String>, String> known = new HashMap<>();
        entries.forEach(entry -> {
            @Nullable String key = entry.document().frontMatter().translationKey();
            @Nullable
            String other = key == null
                    ? null
                    : known.putIfAbsent(
                            List.of(key, entry.lang()), entry.document().file());
            if (other != null) {
                problems.accept(Problem.warning(
                        entry.document().start(),
                        "translationKey \"" + key + "\" is that of " + other + " too, in the same language",
                        "Give the texts of one language keys of their own; of these two, readers are led to either."));
            }
        });
    }

    private List<PostEntry> posts(List<PostIds.Candidate> candidates, List<Withheld> withheld) {
        Map<String, String> byFile =
                ids.of(candidates, withheld.stream().map(Withheld::source).collect(Collectors.toSet()));
        return candidates.stream()
                .map(post ->
                        entry(post, String.valueOf(byFile.get(post.document().file()))))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private PostEntry entry(PostIds.Candidate post, String id) {
        Document document = post.document();
        return new PostEntry(
                document,
                post.title(),
                post.titleInText(),
                post.path(),
                lang(document),
                id,
                post.date(),
                timing.isLater(post.date()));
    }

    private Optional<PostIds.Candidate> post(Document document) {
        @Nullable ZonedDateTime date = timing.date(document);
        if (date == null) {
            String dated = timing.today() + "-" + document.name();
            return unusable(
                    document,
                    "this post has no date",
                    "Write date: " + timing.today() + " in its front matter, or rename it to " + dated
                            + (document.isBundle() ? "/index.md." : ".md."));
        }
        Titles.Title title = titles.of(document);
        Optional<Slug> slug = document.slug(title.text());
        if (slug.isEmpty()) {
            return unusable(
                    document,
                    "neither the file's name nor the title has a letter for the address",
                    "Write a slug: in its front matter.");
        }
        return Optional.of(new PostIds.Candidate(
                document,
                language(document),
                slug.get(),
                title.text(),
                title.inText(),
                paths.of(document, date.toLocalDate(), slug.get()),
                date));
    }

    private Optional<PostIds.Candidate> unusable(Document document, String message, String remedy) {
        problems.accept(Problem.error(document.start(), message, remedy));
        return Optional.empty();
    }

    private PageEntry page(Document document) {
        Titles.Title title = titles.of(document);
        return new PageEntry(document, title.text(), title.inText(), paths.of(document), lang(document));
    }

    private String language(Document document) {
        String prefix = config.listedIn(lang(document)).prefix();
        return prefix.isEmpty() ? "" : prefix.substring(1) + "/";
    }

    private String lang(Document document) {
        return document.lang(config.language());
    }

    private static List<Redirect> redirects(Addresses addresses, List<PostEntry> posts, List<PageEntry> pages) {
        List<Redirect> redirects = new ArrayList<>();
        Stream.<Entry>concat(posts.stream(), pages.stream()).forEach(entry -> {
            for (Scalar alias : entry.document().frontMatter().aliases()) {
                String path = Paths.page(alias.text());
                boolean itself = path.equals(entry.path());
                if (!itself && addresses.claim(path, alias.place(), "Take it out of \"aliases:\" here, or there.")) {
                    redirects.add(new Redirect(path, entry.path(), entry));
                }
            }
        });
        return redirects;
    }

    private static Map<String, String> claim(
            Addresses addresses, List<PostEntry> posts, List<PageEntry> pages, List<Copy> copies) {
        Map<String, String> paths = new HashMap<>();
        Stream.<Entry>concat(posts.stream(), pages.stream()).forEach(entry -> {
            Document document = entry.document();
            @Nullable
            Scalar slug = document.frontMatter().permalink() == null
                    ? document.frontMatter().slug()
                    : document.frontMatter().permalink();
            addresses.claim(
                    entry.path(),
                    slug == null ? document.start() : slug.place(),
                    "Give one of them another \"slug:\", or rename its file.");
            paths.put(document.file(), entry.path());
        });
        for (Copy copy : copies) {
            addresses.claim(copy.path(), Place.file(copy.asset().source()), "Rename one of them.");
            paths.put(copy.asset().source(), copy.path());
        }
        return paths;
    }
}
