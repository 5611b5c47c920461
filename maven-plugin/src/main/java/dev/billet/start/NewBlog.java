package dev.billet.start;

import dev.billet.hosting.GitHubRepository;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new blog is to be.
 *
 * @param address where it will be served
 * @param github where it is kept and published; absent if it is published to a folder
 * @param way how it gets from GitHub to its pages
 * @param today the date of its first post
 */
record NewBlog(
        Locale language,
        String title,
        String author,
        URI address,
        ZoneId timezone,
        Optional<GitHubRepository> github,
        Way way,
        LocalDate today) {

    /** How GitHub gets the built site. */
    enum Way {
        /** As a commit on a branch: from everywhere, with the history of what was published. */
        BRANCH,
        /** As an artifact of a workflow: only from there, without a history. */
        ARTIFACT
    }

    FirstTexts texts() {
        return FirstTexts.in(language);
    }
}
