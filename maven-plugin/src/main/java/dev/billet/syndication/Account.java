package dev.billet.syndication;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and how posts are announced. Made with {@link #named} and a chain of {@code with} methods.
 *
 * @param name the author's for it; what the ledger knows it by
 * @param network the network's name, as {@code site.yaml} has it
 * @param filter which posts it takes
 * @param template of the text, where the post has none of its own
 * @param start what becomes of the posts that are there when the account is new
 * @param since announce what was published from then on, though the account is new; null: only what is published later
 * @param maxPerRun announcements in one run
 * @param minGap between two announcements, also across runs; zero for none
 * @param maxAge a post published longer ago is skipped; null: {@link #DEFAULT_MAX_AGE}, or none if {@code since} is given
 * @param onEdit what to do where a post's title or link changed after it was announced
 * @param onDelete what to do where a post is gone after it was announced
 */
public record Account(
        String name,
        String network,
        Filter filter,
        String template,
        Start start,
        @Nullable Instant since,
        int maxPerRun,
        Duration minGap,
        @Nullable Duration maxAge,
        OnEdit onEdit,
        OnDelete onDelete) {

    public static final String DEFAULT_TEMPLATE = "{title} {link}";
    public static final int DEFAULT_MAX_PER_RUN = 3;

    /** Older posts that turn up are an import or a restored folder rather than news. */
    public static final Duration DEFAULT_MAX_AGE = Duration.ofDays(30);

    /** The name of the account that a blog without accounts has. */
    public static final String OUTBOX = "outbox";

    public Account {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an account has no name");
        }
        if (maxPerRun < 1) {
            throw new IllegalArgumentException("account " + name + ": maxPerRun is " + maxPerRun + ", not 1 or more");
        }
    }

    /** What becomes of the posts that are there when an account is first seen. */
    public enum Start {
        /** All of them are its baseline: none is ever announced on it. */
        BASELINE,
        /** All but the newest, which is announced at once. For an account that reaches nobody. */
        NEWEST
    }

    /** What to do where an announced post's title or link changed. */
    public enum OnEdit {
        IGNORE,
        EDIT
    }

    /** What to do where an announced post is gone. */
    public enum OnDelete {
        REPORT,
        DELETE
    }

    public static Account named(String name, String network) {
        return new Account(
                name,
                network,
                Filter.ALL,
                DEFAULT_TEMPLATE,
                Start.BASELINE,
                null,
                DEFAULT_MAX_PER_RUN,
                Duration.ZERO,
                null,
                OnEdit.IGNORE,
                OnDelete.REPORT);
    }

    /**
     * The account of a blog that has none: a folder, read by nobody but the author. So that a first run shows what an
     * announcement is, its baseline leaves out the newest post.
     */
    public static Account outbox() {
        return named(OUTBOX, "outbox").withStart(Start.NEWEST);
    }

    public Account withFilter(Filter value) {
        return new Account(name, network, value, template, start, since, maxPerRun, minGap, maxAge, onEdit, onDelete);
    }

    public Account withTemplate(String value) {
        return new Account(name, network, filter, value, start, since, maxPerRun, minGap, maxAge, onEdit, onDelete);
    }

    public Account withStart(Start value) {
        return new Account(name, network, filter, template, value, since, maxPerRun, minGap, maxAge, onEdit, onDelete);
    }

    public Account withSince(@Nullable Instant value) {
        return new Account(name, network, filter, template, start, value, maxPerRun, minGap, maxAge, onEdit, onDelete);
    }

    public Account withMaxPerRun(int value) {
        return new Account(name, network, filter, template, start, since, value, minGap, maxAge, onEdit, onDelete);
    }

    public Account withMinGap(Duration value) {
        return new Account(name, network, filter, template, start, since, maxPerRun, value, maxAge, onEdit, onDelete);
    }

    public Account withMaxAge(@Nullable Duration value) {
        return new Account(name, network, filter, template, start, since, maxPerRun, minGap, value, onEdit, onDelete);
    }

    public Account withOnEdit(OnEdit value) {
        return new Account(name, network, filter, template, start, since, maxPerRun, minGap, maxAge, value, onDelete);
    }

    public Account withOnDelete(OnDelete value) {
        return new Account(name, network, filter, template, start, since, maxPerRun, minGap, maxAge, onEdit, value);
    }

    /** The template that words a post on this account. */
    public String templateFor(Announcement post) {
        return post.on(name).text().orElse(template);
    }

    /** Posts published before this are too old to be news now; null for no limit. */
    @Nullable
    Instant oldest(Instant now) {
        if (maxAge != null) {
            return now.minus(maxAge);
        }
        return since != null ? since : now.minus(DEFAULT_MAX_AGE);
    }
}
