package dev.billet.publish;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Announce;
import dev.billet.generator.model.Image;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Post;
import dev.billet.run.Pages;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Announcement.Choice;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns posts into announcements. */
final class Announcements {
    private static final String POSTS = "posts/";

    private Announcements() {}

    /** @param output the built site, where the posts' texts are */
    static List<Announcement> of(List<Post> posts, SiteConfig config, Path output) {
        Pages pages = new Pages(output, config.address());
        return posts.stream()
                .filter(post -> !post.draft())
                .map(post -> of(post, config))
                .map(post -> post.withArticle(new PageArticle(pages.file(post.link()), post.link())))
                .toList();
    }

    private static Announcement of(Post post, SiteConfig config) {
        Announce announce = post.announce();
        return Announcement.of(
                        post.id(),
                        post.title(),
                        URI.create(post.url()),
                        post.date().toInstant())
                .withSource(post.source())
                .withDescription(description(post))
                .withTags(post.tags().stream().map(Link::title).toList())
                .withCategories(post.terms().getOrDefault("categories", List.of()).stream()
                        .map(Link::title)
                        .toList())
                .withSection(section(post.source()))
                .withLanguage(Locale.forLanguageTag(post.lang()))
                .withAuthor(post.authors().isEmpty() ? null : String.join(", ", post.authors()))
                .withZone(config.timezone())
                .withImage(image(post.image()))
                .withChoices(
                        choice(announce.everywhere()),
                        announce.accounts().entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, e -> choice(e.getValue()))));
    }

    private static @Nullable String description(Post post) {
        @Nullable String description = post.description();
        return description != null ? description : post.summaryText().isEmpty() ? null : post.summaryText();
    }

    /** The folders between {@code posts/} and the file; a bundle's own folder does not count. */
    private static String section(String source) {
        String file = source.replaceAll("/index(\\.[A-Za-z-]+)?\\.(md|markdown)$", "");
        int start = file.indexOf(POSTS);
        int end = file.lastIndexOf('/');
        return start < 0 || end < start + POSTS.length() ? "" : file.substring(start + POSTS.length(), end);
    }

    private static Announcement.@Nullable Image image(@Nullable Image image) {
        return image == null ? null : new Announcement.Image(URI.create(image.url()), image.alt());
    }

    private static Choice choice(Announce.Choice choice) {
        return new Choice(choice.wanted(), choice.texts());
    }
}
