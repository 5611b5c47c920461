package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.browser.Nu;
import dev.billet.generator.check.SiteCheck;
import dev.billet.generator.feed.FeedFormats;
import dev.billet.generator.migration.Importer;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two whole sites, this project's own and that of a real blog of two languages, by the rules of others. */
class WholeSitesIT {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private enum Site {
        OWN,
        RUBY_LANG
    }

    @ParameterizedTest
    @EnumSource(Site.class)
    void everyFeedAndSitemapIsOfItsFormat(Site which) throws Exception {
        Path site = built(which).folder();
        FeedFormats formats = new FeedFormats();
        Map<String, Integer> counted = new TreeMap<>();

        for (String file : TestFolders.files(site)) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            String text =
                    name.matches("(feed|atom|sitemap.*)\\.xml|feed\\.json") ? Files.readString(site.resolve(file)) : "";
            if (name.equals("feed.json")) {
                assertThat(formats.jsonFeed(text)).as(file).isEmpty();
            } else if (name.startsWith("sitemap")) {
                assertThat(formats.sitemap(text)).as(file).isEmpty();
            } else if (!text.isEmpty()) {
                assertThat(FeedFormats.rome(text).getEntries()).as(file).isNotEmpty();
            }
            counted.merge(text.isEmpty() ? "other" : name, 1, Integer::sum);
        }

        System.out.println(which + ": " + counted);
        assertThat(counted).containsKeys("feed.xml", "atom.xml", "feed.json", "sitemap.xml");
    }

    @ParameterizedTest
    @EnumSource(Site.class)
    void noLinkWithinTheSiteIsBroken(Site which) throws Exception {
        Built built = built(which);

        List<Problem> problems = built.check().problems();

        problems.forEach(System.out::println);
        assertThat(problems).filteredOn(Problem::isError).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Site.class)
    void noPageHasInvalidHtml(Site which) throws Exception {
        List<Nu.Message> messages = Nu.check(Nu.pages(built(which).folder()));

        Map<String, Integer> byText = new TreeMap<>();
        messages.forEach(m -> byText.merge((m.error() ? "error: " : "warning: ") + m.text(), 1, Integer::sum));
        byText.forEach((text, count) -> System.out.println(count + " x " + text));
        assertThat(messages).filteredOn(Nu.Message::error).isEmpty();
    }

    private record Built(Path base, Path folder, BuildReport.Built report) {
        SiteCheck check() {
            return SiteCheck.of(base, folder, "target/site", report.config().address(), report.paths(), report.posts());
        }
    }

    private static Built built(Site which) throws IOException {
        Path base = Path.of("target/whole-sites").resolve(which.name()).toAbsolutePath();
        if (which == Site.RUBY_LANG && !Files.exists(base.resolve("content"))) {
            List<Problem> problems = new ArrayList<>();
            Importer.run(RealBlogs.folder("ruby-lang"), base, problems::add);
            assertThat(problems).isEmpty();
        }
        Path blog = which == Site.OWN ? Path.of("..").toAbsolutePath().normalize() : base;
        BuildReport report = Generator.build(BuildOptions.in(base, NOW)
                .folders(
                        blog.resolve("content"),
                        base.resolve("site-template"),
                        base.resolve("target/site"),
                        base.resolve("target/work"),
                        base.resolve(".billet/images")));
        assertThat(report.problems()).filteredOn(Problem::isError).isEmpty();
        return new Built(base, base.resolve("target/site"), report.built().orElseThrow());
    }
}
