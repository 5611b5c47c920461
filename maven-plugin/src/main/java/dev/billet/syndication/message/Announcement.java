package dev.billet.syndication.message;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A post, as accounts may announce it. Made with {@link #of} and a chain of {@code with} methods.
 *
 * @param post the post's permanent id, which the ledger knows it by
 * @param source the file it was written in, relative to the blog's folder
 * @param link where it is read; announced as it is, never shortened
 * @param description one sentence, for cards
 * @param tags as the author wrote them
 * @param categories also what {@code only: { categories: … }} looks at
 * @param section the folder below {@code posts/}, or empty
 * @param language BCP 47
 * @param author as readers know them
 * @param published when the post is due
 * @param zone the author's, in which dates are written out
 * @param image for cards
 * @param article the whole text, read when it is asked for
 * @param everywhere the author's choice for all accounts that have none of their own
 * @param choices the author's choices, by account
 */
public record Announcement(
        String post,
        String source,
        String title,
        URI link,
        @Nullable String description,
        List<String> tags,
        List<String> categories,
        String section,
        Locale language,
        @Nullable String author,
        Instant published,
        ZoneId zone,
        @Nullable Image image,
        Article article,
        Choice everywhere,
        Map<String, Choice> choices) {

    public Announcement {
        if (!link.isAbsolute()) {
            throw new IllegalArgumentException("the link " + link + " is not absolute");
        }
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        choices = Map.copyOf(choices);
    }

    /**
     * Whether a post is announced on an account, and in whose words.
     *
     * @param texts the author's own templates instead of the account's; several are a thread; none: the account's
     */
    public record Choice(boolean wanted, List<String> texts) {
        public static final Choice TEMPLATE = new Choice(true, List.of());
        public static final Choice NOT = new Choice(false, List.of());

        public Choice {
            texts = List.copyOf(texts);
        }

        public static Choice texts(String... texts) {
            return new Choice(true, List.of(texts));
        }
    }

    /** A picture on the site, and what it shows. */
    public record Image(URI address, String alt) {}

    /** With the root locale, in UTC, of a source that is the id; everything else is absent. */
    public static Announcement of(String post, String title, URI link, Instant published) {
        return new Draft(post, title, link, published).done();
    }

    /** What the author wants on one account. */
    public Choice on(String account) {
        return choices.getOrDefault(account, everywhere);
    }

    public Announcement withSource(String value) {
        return with(draft -> draft.source = value);
    }

    public Announcement withTitle(String value) {
        return with(draft -> draft.title = value);
    }

    public Announcement withDescription(@Nullable String value) {
        return with(draft -> draft.description = value);
    }

    public Announcement withTags(List<String> value) {
        return with(draft -> draft.tags = value);
    }

    public Announcement withCategories(List<String> value) {
        return with(draft -> draft.categories = value);
    }

    public Announcement withSection(String value) {
        return with(draft -> draft.section = value);
    }

    public Announcement withLanguage(Locale value) {
        return with(draft -> draft.language = value);
    }

    public Announcement withAuthor(@Nullable String value) {
        return with(draft -> draft.author = value);
    }

    public Announcement withZone(ZoneId value) {
        return with(draft -> draft.zone = value);
    }

    public Announcement withImage(@Nullable Image value) {
        return with(draft -> draft.image = value);
    }

    public Announcement withArticle(Article value) {
        return with(draft -> draft.article = value);
    }

    public Announcement withChoices(Choice forAll, Map<String, Choice> byAccount) {
        return with(draft -> {
            draft.everywhere = forAll;
            draft.choices = byAccount;
        });
    }

    private Announcement with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** An announcement in the making: what a new component costs is a line in each of its parts. */
    private static final class Draft {
        private final String post;
        private String source;
        private String title;
        private final URI link;
        private @Nullable String description;
        private List<String> tags = List.of();
        private List<String> categories = List.of();
        private String section = "";
        private Locale language = Locale.ROOT;
        private @Nullable String author;
        private final Instant published;
        private ZoneId zone = ZoneOffset.UTC;
        private @Nullable Image image;
        private Article article = Article.NONE;
        private Choice everywhere = Choice.TEMPLATE;
        private Map<String, Choice> choices = Map.of();

        Draft(String post, String title, URI link, Instant published) {
            this.post = post;
            this.source = post;
            this.title = title;
            this.link = link;
            this.published = published;
        }

        Draft(Announcement of) {
            this(of.post, of.title, of.link, of.published);
            source = of.source;
            description = of.description;
            tags = of.tags;
            categories = of.categories;
            section = of.section;
            language = of.language;
            author = of.author;
            zone = of.zone;
            image = of.image;
            article = of.article;
            everywhere = of.everywhere;
            choices = of.choices;
        }

        Announcement done() {
            return new Announcement(
                    post,
                    source,
                    title,
                    link,
                    description,
                    tags,
                    categories,
                    section,
                    language,
                    author,
                    published,
                    zone,
                    image,
                    article,
                    everywhere,
                    choices);
        }
    }
}
