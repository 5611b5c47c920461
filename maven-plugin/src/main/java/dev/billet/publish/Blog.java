package dev.billet.publish;

import dev.billet.generator.BuildReport.Built;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Post;
import dev.billet.settings.PublishingConfig;
import dev.billet.syndication.message.Announcement;
import java.nio.file.Path;
import java.util.List;

/** A blog that was built, and how it is published. */
record Blog(Built built, PublishingConfig publishing) {
    SiteConfig config() {
        return built.config();
    }

    List<Post> posts() {
        return built.posts();
    }

    /** @param output where it was built */
    List<Announcement> announcements(Path output) {
        return Announcements.of(posts(), config(), output);
    }
}
