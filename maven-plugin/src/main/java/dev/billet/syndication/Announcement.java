package dev.billet.syndication;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** Whether a post is announced on an account, and in whose words: {@code text} is the author's own template. */
    public record Choice(boolean wanted, Optional<String> text) {
        public static final Choice TEMPLATE = new Choice(true, Optional.empty());
        public static final Choice NOT = new Choice(false, Optional.empty());

        public static Choice text(String text) {
            return new Choice(true, Optional.of(text));
        }
    }

    /** A picture on the site, and what it shows. */
    public record Image(URI address, String alt) {}

    /** With the root locale, in UTC, of a source that is the id; everything else is absent. */
    public static Announcement of(String post, String title, URI link, Instant published) {
        return new Announcement(
                post,
                post,
                title,
                link,
                null,
                List.of(),
                List.of(),
                "",
                Locale.ROOT,
                null,
                published,
                ZoneOffset.UTC,
                null,
                Choice.TEMPLATE,
                Map.of());
    }

    public Announcement withSource(String value) {
        return new Announcement(
                post,
                value,
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
                everywhere,
                choices);
    }

    public Announcement withTitle(String value) {
        return new Announcement(
                post,
                source,
                value,
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
                everywhere,
                choices);
    }

    public Announcement withDescription(@Nullable String value) {
        return new Announcement(
                post,
                source,
                title,
                link,
                value,
                tags,
                categories,
                section,
                language,
                author,
                published,
                zone,
                image,
                everywhere,
                choices);
    }

    public Announcement withTags(List<String> value) {
        return new Announcement(
                post,
                source,
                title,
                link,
                description,
                value,
                categories,
                section,
                language,
                author,
                published,
                zone,
                image,
                everywhere,
                choices);
    }

    public Announcement withCategories(List<String> value) {
        return new Announcement(
                post,
                source,
                title,
                link,
                description,
                tags,
                value,
                section,
                language,
                author,
                published,
                zone,
                image,
                everywhere,
                choices);
    }

    public Announcement withSection(String value) {
        return new Announcement(
                post,
                source,
                title,
                link,
                description,
                tags,
                categories,
                value,
                language,
                author,
                published,
                zone,
                image,
                everywhere,
                choices);
    }

    public Announcement withLanguage(Locale value) {
        return new Announcement(
                post,
                source,
                title,
                link,
                description,
                tags,
                categories,
                section,
                value,
                author,
                published,
                zone,
                image,
                everywhere,
                choices);
    }

    public Announcement withAuthor(@Nullable String value) {
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
                value,
                published,
                zone,
                image,
                everywhere,
                choices);
    }

    public Announcement withZone(ZoneId value) {
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
                value,
                image,
                everywhere,
                choices);
    }

    public Announcement withImage(@Nullable Image value) {
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
                value,
                everywhere,
                choices);
    }

    public Announcement withChoices(Choice forAll, Map<String, Choice> byAccount) {
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
                forAll,
                byAccount);
    }

    /** What the author wants on one account. */
    public Choice on(String account) {
        return choices.getOrDefault(account, everywhere);
    }
}
