package dev.billet.generator.feed;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Author;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A feed as its template sees it.
 *
 * @param description never empty: RSS asks for one
 * @param link the page that the feed is of
 * @param url of the feed itself
 * @param hub of WebSub, if the blog has one
 * @param updated the newest change of a post, as RFC 822 writes dates; absent without posts
 * @param changed the same as RFC 3339 writes dates
 * @param entries newest first
 */
public record Feed(
        String title,
        String description,
        String link,
        String url,
        String language,
        @Nullable String hub,
        @Nullable String updated,
        String changed,
        List<Entry> entries) {
    /** RFC 822, section 5, with the four-digit year that RSS asks for. */
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);

    /** RFC 3339, section 5.6. */
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private static final String NEVER = "1970-01-01T00:00:00Z";

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One post.
     *
     * @param id the post's permanent id, not its address
     * @param uri the same as a URI, for formats that ask for one
     * @param published as RFC 822 writes dates, in the author's time zone
     * @param date the same as RFC 3339 writes dates
     * @param changed when it was last changed, as RFC 3339 writes dates
     * @param content the full text, with absolute addresses
     * @param summary without markup
     */
    public record Entry(
            String title,
            String url,
            String id,
            String uri,
            String published,
            String date,
            String changed,
            String language,
            List<String> authors,
            @Nullable String image,
            List<String> tags,
            String content,
            String summary) {}

    /**
     * Makes a feed.
     *
     * @param home the path of the page that it is of
     * @param posts newest first, no more than the feed shall have
     * @param entries gives the entry of a post
     */
    public static Feed of(
            String title,
            @Nullable String description,
            SiteConfig config,
            String language,
            String home,
            List<Post> posts,
            Function<Post, Entry> entries) {
        @Nullable URI hub = config.hub();
        ZonedDateTime newest =
                posts.stream().map(Feed::changed).max(ZonedDateTime::compareTo).orElse(null);
        return new Feed(
                Xml.clean(title),
                Xml.clean(description == null ? title : description),
                config.address().url(home),
                config.address().url(home),
                language,
                hub == null ? null : hub.toString(),
                newest == null ? null : RFC_822.format(newest),
                newest == null ? NEVER : RFC_3339.format(newest),
                posts.stream().map(entries).toList());
    }

    /** The same feed in a file of this name. */
    public Feed in(String file) {
        return new Feed(title, description, link, link + file, language, hub, updated, changed, entries);
    }

    /**
     * The entry of one post, the same in every feed.
     *
     * @param html its text
     * @param author of the blog
     */
    public static Entry entry(Post post, String html, @Nullable Author author) {
        List<String> blog = author == null ? List.of() : List.of(author.name());
        List<String> authors = post.authors().isEmpty() ? blog : post.authors();
        @Nullable String description = post.description();
        return new Entry(
                Xml.clean(post.title()),
                post.url(),
                post.id(),
                uri(post.id()),
                RFC_822.format(post.date()),
                RFC_3339.format(post.date()),
                RFC_3339.format(changed(post)),
                post.lang(),
                authors.stream().map(Xml::clean).toList(),
                post.image() == null ? null : post.image().url(),
                post.tags().stream().map(Link::title).map(Xml::clean).toList(),
                Xml.clean(AbsoluteHtml.of(html, post.url())),
                Xml.clean(description == null ? post.summaryText() : description));
    }

    /** An id that is no URI becomes one that depends on nothing but it (RFC 9562, version 3). */
    private static String uri(String id) {
        boolean isUri = id.matches("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
        return isUri ? id : "urn:uuid:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    private static ZonedDateTime changed(Post post) {
        @Nullable ZonedDateTime updated = post.updated();
        return updated == null || updated.isBefore(post.date()) ? post.date() : updated;
    }
}
