package dev.billet.generator;

import dev.billet.generator.assemble.Withheld;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import dev.billet.generator.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a build.
 *
 * @param built the site; absent if the build failed
 * @param problems all of them, sorted by place
 * @param withheld posts that are not out, or not yet
 * @param files how many files the site consists of
 * @param changed how many of them had to be written
 * @param removed files of an earlier build that are gone
 */
public record BuildReport(
        Optional<Built> built,
        List<Problem> problems,
        List<Withheld> withheld,
        int files,
        int changed,
        List<String> removed) {

    public BuildReport {
        problems = List.copyOf(problems);
        withheld = List.copyOf(withheld);
        removed = List.copyOf(removed);
    }

    /** A site as it was built. */
    public static final class Built {
        private final SiteConfig config;
        private final int count;
        private final Supplier<List<Site>> site;
        private @Nullable List<Site> editions;

        Built(SiteConfig config, List<Site> editions) {
            this(config, editions.stream().mapToInt(site -> site.posts().size()).sum(), () -> editions);
        }

        /** @param site puts the site together when somebody asks for it */
        Built(SiteConfig config, int count, Supplier<List<Site>> site) {
            this.config = config;
            this.count = count;
            this.site = site;
        }

        /** What it was built from. */
        public SiteConfig config() {
            return config;
        }

        /** The site in each of its languages, the main one first. */
        public synchronized List<Site> editions() {
            List<Site> known = editions;
            if (known == null) {
                known = List.copyOf(site.get());
                editions = known;
            }
            return known;
        }

        /** How many posts there are in all languages. */
        public int postCount() {
            return count;
        }

        /** The posts of all languages, newest first. */
        public List<Post> posts() {
            return editions().stream()
                    .flatMap(edition -> edition.posts().stream())
                    .sorted(Comparator.comparing(Post::date).reversed().thenComparing(Post::source))
                    .toList();
        }
    }

    /** Of a build that came to no site. */
    public static BuildReport failed(List<Problem> problems, List<Withheld> withheld) {
        return new BuildReport(Optional.empty(), problems, withheld, 0, 0, List.of());
    }

    /** Whether there is an error, so that the site must not be published. */
    public boolean failed() {
        return built.isEmpty();
    }

    public long errors() {
        return problems.stream().filter(Problem::isError).count();
    }

    public long warnings() {
        return problems.size() - errors();
    }
}
