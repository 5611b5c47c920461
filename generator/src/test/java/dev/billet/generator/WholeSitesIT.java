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

    /**
     * What the posts have wrong themselves: headings of which the first is smaller than those of a post's first level, and,
     * in two translations of one post, raw HTML: an image as wide as 100 %, and the {@code <details>} above, without a
     * summary.
     */
    private static final Map<String, Integer> WRITTEN_SO = Map.of(
            "The heading “h3” (with computed level 3) follows the heading “h1” (with computed level 1), skipping 1 heading level.",
            24,
            "The heading “h4” (with computed level 4) follows the heading “h1” (with computed level 1), skipping 2 heading levels.",
            12,
            "Bad value “100%” for attribute “width” on element “img”: Expected a digit but saw “%” instead.",
            2,
            "Text not allowed in element “details” in this context.",
            2,
            "Element “details” is missing a required instance of child element “summary”.",
            2,
            "No “p” element in scope but a “p” end tag seen.",
            2);

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
    void noPageHasInvalidHtmlButForThatOfThePosts(Site which) throws Exception {
        List<Path> pages = Nu.pages(built(which).folder());

        List<Nu.Message> messages = Nu.check(pages);

        System.out.println(which + ": " + pages.size() + " pages, warnings: " + counted(messages, false));
        assertThat(counted(messages, true)).isEqualTo(which == Site.OWN ? Map.of() : WRITTEN_SO);
    }

    /** How often the checker says what. Pages read from files seem to load all from elsewhere, against their policy. */
    private static Map<String, Integer> counted(List<Nu.Message> messages, boolean errors) {
        Map<String, Integer> counted = new TreeMap<>();
        messages.stream()
                .filter(message -> message.error() == errors)
                .map(message -> message.text().replaceFirst("(?<=^Resource violates Content Security Policy).*", ""))
                .forEach(text -> counted.merge(text, 1, Integer::sum));
        return counted;
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
