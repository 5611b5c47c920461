package dev.billet.generator;

import dev.billet.generator.assemble.Withheld;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.render.RenderedSite;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a build.
 *
 * @param built the site; absent if the build failed
 * @param problems all of them, sorted by place
 * @param withheld posts that are not out, or not yet
 * @param pages how many pages of HTML the site has
 * @param files how many files the site consists of
 * @param changed how many of them had to be written
 * @param removed files of an earlier build that are gone
 */
public record BuildReport(
        Optional<Built> built,
        List<Problem> problems,
        List<Withheld> withheld,
        int pages,
        int files,
        int changed,
        List<String> removed) {

    public BuildReport {
        problems = List.copyOf(problems);
        withheld = List.copyOf(withheld);
        removed = List.copyOf(removed);
    }

    /** All of a site, and where each of the author's files went. */
    record Whole(RenderedSite site, Map<String, String> paths) {
        Whole {
            paths = Map.copyOf(paths);
        }
    }

    /** A site as it was built. */
    public static final class Built {
        private final SiteConfig config;
        private final int count;
        private final Supplier<Whole> site;
        private @Nullable Whole known;

        Built(SiteConfig config, Whole whole) {
            this(
                    config,
                    whole.site().sites().stream()
                            .mapToInt(site -> site.posts().size())
                            .sum(),
                    () -> whole);
            this.known = whole;
        }

        /** @param site puts the site together when somebody asks for it */
        Built(SiteConfig config, int count, Supplier<Whole> site) {
            this.config = config;
            this.count = count;
            this.site = site;
        }

        /** What it was built from. */
        public SiteConfig config() {
            return config;
        }

        /** The site in each of its languages, the main one first. */
        public List<Site> editions() {
            return whole().site().sites();
        }

        /** The path of each published document and copied file, by its source. */
        public Map<String, String> paths() {
            return whole().paths();
        }

        /** All of it, if it was put together. */
        synchronized Optional<Whole> known() {
            return Optional.ofNullable(known);
        }

        synchronized Whole whole() {
            Whole whole = known;
            if (whole == null) {
                whole = site.get();
                known = whole;
            }
            return whole;
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
        return new BuildReport(Optional.empty(), problems, withheld, 0, 0, 0, List.of());
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
