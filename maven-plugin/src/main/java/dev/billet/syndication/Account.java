package dev.billet.syndication;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where and how posts are announced. Made with {@link #named} and a chain of {@code with} methods.
 *
 * @param name the author's for it; what the ledger knows it by
 * @param network the network's name, as {@code site.yaml} has it
 * @param filter which posts it takes
 * @param template of the text, where the post has none of its own
 * @param language of the announcements, if not that of the post; null: the post's
 * @param hashtags which tags go along
 * @param threads whether its network lets one announcement answer another
 * @param start what becomes of the posts that are there when the account is new
 * @param since announce what was published from then on, though the account is new; null: only what is published later
 * @param maxPerRun announcements in one run
 * @param maxCostPerRun money in one run, in the network's currency; null for no limit
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
        @Nullable Locale language,
        Hashtags hashtags,
        boolean threads,
        Start start,
        @Nullable Instant since,
        int maxPerRun,
        @Nullable BigDecimal maxCostPerRun,
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
        return new Draft(name, network).done();
    }

    /**
     * The account of a blog that has none: a folder, read by nobody but the author. So that a first run shows what an
     * announcement is, its baseline leaves out the newest post.
     */
    public static Account outbox() {
        return named(OUTBOX, "outbox").withStart(Start.NEWEST);
    }

    public Account withFilter(Filter value) {
        return with(draft -> draft.filter = value);
    }

    public Account withTemplate(String value) {
        return with(draft -> draft.template = value);
    }

    public Account withLanguage(@Nullable Locale value) {
        return with(draft -> draft.language = value);
    }

    public Account withHashtags(Hashtags value) {
        return with(draft -> draft.hashtags = value);
    }

    public Account withThreads(boolean value) {
        return with(draft -> draft.threads = value);
    }

    public Account withStart(Start value) {
        return with(draft -> draft.start = value);
    }

    public Account withSince(@Nullable Instant value) {
        return with(draft -> draft.since = value);
    }

    public Account withMaxPerRun(int value) {
        return with(draft -> draft.maxPerRun = value);
    }

    public Account withMaxCostPerRun(@Nullable BigDecimal value) {
        return with(draft -> draft.maxCostPerRun = value);
    }

    public Account withMinGap(Duration value) {
        return with(draft -> draft.minGap = value);
    }

    public Account withMaxAge(@Nullable Duration value) {
        return with(draft -> draft.maxAge = value);
    }

    public Account withOnEdit(OnEdit value) {
        return with(draft -> draft.onEdit = value);
    }

    public Account withOnDelete(OnDelete value) {
        return with(draft -> draft.onDelete = value);
    }

    private Account with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** Posts published before this are too old to be news now; null for no limit. */
    @Nullable
    Instant oldest(Instant now) {
        if (maxAge != null) {
            return now.minus(maxAge);
        }
        return since != null ? since : now.minus(DEFAULT_MAX_AGE);
    }

    /** An account in the making: what a new component costs is a line in each of its parts. */
    private static final class Draft {
        private final String name;
        private final String network;
        private Filter filter = Filter.ALL;
        private String template = DEFAULT_TEMPLATE;
        private @Nullable Locale language;
        private Hashtags hashtags = Hashtags.ALL;
        private boolean threads;
        private Start start = Start.BASELINE;
        private @Nullable Instant since;
        private int maxPerRun = DEFAULT_MAX_PER_RUN;
        private @Nullable BigDecimal maxCostPerRun;
        private Duration minGap = Duration.ZERO;
        private @Nullable Duration maxAge;
        private OnEdit onEdit = OnEdit.IGNORE;
        private OnDelete onDelete = OnDelete.REPORT;

        Draft(String name, String network) {
            this.name = name;
            this.network = network;
        }

        Draft(Account of) {
            this(of.name, of.network);
            filter = of.filter;
            template = of.template;
            language = of.language;
            hashtags = of.hashtags;
            threads = of.threads;
            start = of.start;
            since = of.since;
            maxPerRun = of.maxPerRun;
            maxCostPerRun = of.maxCostPerRun;
            minGap = of.minGap;
            maxAge = of.maxAge;
            onEdit = of.onEdit;
            onDelete = of.onDelete;
        }

        Account done() {
            return new Account(
                    name,
                    network,
                    filter,
                    template,
                    language,
                    hashtags,
                    threads,
                    start,
                    since,
                    maxPerRun,
                    maxCostPerRun,
                    minGap,
                    maxAge,
                    onEdit,
                    onDelete);
        }
    }
}
