package dev.billet.generator.config;

import dev.billet.generator.data.Value;
import dev.billet.generator.model.Author;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The blog's configuration.
 *
 * @param timezone the author's: when a date without a time begins and when a post is due
 * @param permalink the pattern of a post's address
 * @param postsPerPage on the home page and the tag pages
 * @param params the author's own values for templates
 * @param hosting as written; read by what publishes
 * @param ledger as written; read by what publishes
 * @param accounts as written; read by what publishes
 */
public record SiteConfig(
        String title,
        @Nullable String description,
        SiteAddress address,
        String language,
        ZoneId timezone,
        @Nullable Author author,
        Permalink permalink,
        int postsPerPage,
        Map<String, Object> params,
        @Nullable Value hosting,
        @Nullable Value ledger,
        @Nullable Value accounts) {}
