package dev.billet.generator.feed;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Author;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its template sees it.
 *
 * @param description never empty: RSS asks for one
 * @param url of the feed itself
 * @param updated the newest change of a post, as RFC 822 writes dates; absent without posts
 * @param entries newest first
 */
public record Feed(
        String title,
        String description,
        String url,
        String language,
        @Nullable String updated,
        List<Entry> entries) {
    /** RFC 822, section 5, with the four-digit year that RSS asks for. */
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One post.
     *
     * @param id the post's permanent id, not its address
     * @param published as RFC 822 writes dates, in the author's time zone
     * @param content the full text, with absolute addresses
     * @param summary without markup
     */
    public record Entry(
            String title,
            String url,
            String id,
            String published,
            @Nullable String author,
            List<String> tags,
            String content,
            String summary) {}

    /**
     * Makes a feed.
     *
     * @param link of the feed
     * @param posts newest first, no more than the feed shall have
     * @param html gives the text of a post by its place in the list
     */
    public static Feed of(Link link, SiteConfig config, List<Post> posts, IntFunction<String> html) {
        @Nullable String description = config.description();
        return new Feed(
                Xml.clean(config.title()),
                Xml.clean(description == null ? config.title() : description),
                link.url(),
                config.language(),
                posts.stream()
                        .map(Feed::changed)
                        .max(ZonedDateTime::compareTo)
                        .map(RFC_822::format)
                        .orElse(null),
                IntStream.range(0, posts.size())
                        .mapToObj(i -> entry(posts.get(i), html.apply(i), config.author()))
                        .toList());
    }

    private static Entry entry(Post post, String html, @Nullable Author author) {
        String name =
                post.authors().isEmpty() ? author == null ? null : author.name() : String.join(", ", post.authors());
        @Nullable String description = post.description();
        return new Entry(
                Xml.clean(post.title()),
                post.url(),
                post.id(),
                RFC_822.format(post.date()),
                name == null ? null : Xml.clean(name),
                post.tags().stream().map(Link::title).map(Xml::clean).toList(),
                Xml.clean(AbsoluteHtml.of(html, post.url())),
                Xml.clean(description == null ? post.summaryText() : description));
    }

    private static ZonedDateTime changed(Post post) {
        @Nullable ZonedDateTime updated = post.updated();
        return updated == null || updated.isBefore(post.date()) ? post.date() : updated;
    }
}
