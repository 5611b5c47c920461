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

    /** Two translations of one post write {@code <details>} in the middle of a paragraph, which HTML does not have. */
    private static final String UNMATCHED_TAG = "</p> ends nothing that is open here";

    /** The blog is a part of www.ruby-lang.org; its posts link to other parts, most of which are gone. */
    private static final String LEADING_OUT = """
            /%7Bja
            /cgi-bin/cvsweb.cgi/
            /cgi-bin/cvsweb.cgi/
            /cgi-bin/cvsweb.cgi/app/raa/tool/name%5C_conv.rb
            /check-data/cvs/cvs-diff/
            /check-data/cvs/cvsup-log/
            /en/community/
            /en/downloads/
            /en/index.rdf
            /en/raa.html
            /en/security/
            /ja/
            /ru/
            /security/20080823rexml/rexml-expansion-fix2.rb
            /vi/
            /~eban/ruby/binaries/
            """;

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
        List<Problem> errors = built(which).check().problems().stream()
                .filter(Problem::isError)
                .toList();

        assertThat(errors)
                .extracting(Problem::message)
                .filteredOn(message -> !UNMATCHED_TAG.equals(message))
                .containsExactlyInAnyOrderElementsOf(which == Site.OWN ? List.of() : leadingOut());
        assertThat(errors)
                .filteredOn(error -> UNMATCHED_TAG.equals(error.message()))
                .hasSize(which == Site.OWN ? 0 : 2);
    }

    private static List<String> leadingOut() {
        return LEADING_OUT
                .lines()
                .map("this link leads nowhere: the site has no "::concat)
                .toList();
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
