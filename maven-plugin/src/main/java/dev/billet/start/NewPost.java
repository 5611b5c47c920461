package dev.billet.start;

import dev.billet.generator.content.Slug;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A post that is about to be written.
 *
 * @param section the folders below {@code posts/} that it is filed in; may be empty
 * @param language the ending of its name, such as {@code .fr}; empty in the main language
 * @param host that the site is served from, for the id
 */
record NewPost(String title, Slug slug, String section, String language, ZonedDateTime now, String host) {
    /** Its file below the content. */
    String path() {
        String folder = section.isEmpty() ? "posts/" : "posts/" + section + "/";
        return folder + now.toLocalDate() + "-" + slug + language + ".md";
    }

    /** What feeds and the ledger know it by, whatever becomes of its title and its address (RFC 4151). */
    String id() {
        String own = language.isEmpty() ? "" : language.substring(1) + "/";
        return "tag:" + host + "," + now.toLocalDate() + ":" + own + slug;
    }

    /** The time of its beginning, as front matter has it. */
    String date() {
        return now.truncatedTo(ChronoUnit.MINUTES)
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .substring(0, 16);
    }
}
