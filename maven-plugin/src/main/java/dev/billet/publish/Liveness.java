package dev.billet.publish;

import dev.billet.generator.config.SiteAddress;
import dev.billet.hosting.FilesLiveCheck;
import dev.billet.hosting.LiveCheck;
import dev.billet.hosting.LiveCheck.Target;
import dev.billet.hosting.UrlLiveCheck;
import dev.billet.http.ApiClient;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Pages;
import dev.billet.settings.PublishingConfig;
import dev.billet.syndication.message.Announcement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks whether the posts that are about to be announced can be read, in the version that was just built. */
final class Liveness {
    private static final Pattern VERSION = Pattern.compile("<meta name=\"billet-version\" content=\"[0-9a-f]+\">");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final BlogOptions options;
    private final SiteAddress address;
    private final PublishingConfig publishing;
    private final Console console;

    Liveness(BlogOptions options, Blog blog, Console console) {
        this.options = options;
        this.address = blog.config().address();
        this.publishing = blog.publishing();
        this.console = console;
    }

    /** Of each post that is not live the reason; empty if all are. */
    Map<String, String> missing(Collection<Announcement> posts) {
        return check().notLive(posts.stream().map(this::target).toList());
    }

    private LiveCheck check() {
        return switch (publishing.hosting().live()) {
            case NONE -> LiveCheck.none();
            case FILES ->
                new FilesLiveCheck(
                        options.output(), publishing.hosting().folder().orElseThrow());
            case URL ->
                new UrlLiveCheck(
                        new ApiClient(),
                        options.clock(),
                        wait -> Thread.sleep(wait.toMillis()),
                        LONGEST_WAIT,
                        console::info);
        };
    }

    private Target target(Announcement post) {
        Pages pages = new Pages(options.output(), address);
        @Nullable URI image = post.image() == null ? null : post.image().address();
        @Nullable
        String imagePath = image != null && image.toString().startsWith(address.home()) ? pages.name(image) : null;
        String marker = marker(pages.file(post.link()));
        return new Target(post.post(), post.link(), pages.name(post.link()), marker, image, imagePath);
    }

    /** What only this build's page has; nothing if its template leaves no room for it. */
    private static String marker(Path page) {
        try {
            Matcher version = VERSION.matcher(Files.readString(page));
            return version.find() ? version.group() : "";
        } catch (IOException e) {
            return ""; // the check itself will say that the page is not there
        }
    }
}
