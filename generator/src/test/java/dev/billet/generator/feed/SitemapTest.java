package dev.billet.generator.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.model.Page;
import dev.billet.generator.model.Translation;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sitemap against the protocol: its schema, and its limits. */
class SitemapTest {
    private static final String HOME = "https://user.github.io/carnet/";

    private final FeedFormats formats;

    SitemapTest() throws Exception {
        formats = new FeedFormats();
    }

    @Test
    void pagesWithTranslationsAndTimesAreValid() throws Exception {
        List<Sitemap.Entry> entries = List.of(
                new Sitemap.Entry(page(HOME + "?a=1&b=2"), ZonedDateTime.parse("2026-05-01T09:30+02:00")),
                new Sitemap.Entry(page(HOME + "fr/"), null));

        Map<String, String> files = Sitemap.files(entries, HOME);

        assertThat(files).containsOnlyKeys("sitemap.xml");
        assertThat(formats.sitemap(files.get("sitemap.xml"))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatSearchEnginesRefuse() throws Exception {
        String good = Sitemap.files(
                        List.of(new Sitemap.Entry(page(HOME), ZonedDateTime.parse("2026-05-01T09:30Z"))), HOME)
                .get("sitemap.xml");

        assertThat(formats.sitemap(good)).isEmpty();
        for (String wrong : List.of(
                good.replace("<loc>https:", "<loc>ftp:"),
                good.replace("<loc>https://user.github.io", "<loc>https://user.github.io/é"),
                good.replace("T09:30:00Z", "T09:30:00"),
                good.replace("hreflang=\"fr\"", "hreflang=\"french language\""),
                good.replace("<lastmod>", "<changed>").replace("</lastmod>", "</changed>"),
                good.replaceFirst("<loc>[^<]*</loc>", ""))) {
            assertThat(wrong).isNotEqualTo(good);
            assertThat(formats.sitemap(wrong)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void pastFiftyThousandAddressesThereIsAnIndexOfSeveralFiles() throws Exception {
        List<Sitemap.Entry> entries = IntStream.range(0, 100_001)
                .mapToObj(i -> new Sitemap.Entry(page(HOME + i + "/"), null))
                .toList();

        Map<String, String> files = Sitemap.files(entries, HOME);

        assertThat(files).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
        assertThat(files.get("sitemap.xml")).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <sitemap><loc>https://user.github.io/carnet/sitemap-1.xml</loc></sitemap>
                          <sitemap><loc>https://user.github.io/carnet/sitemap-2.xml</loc></sitemap>
                          <sitemap><loc>https://user.github.io/carnet/sitemap-3.xml</loc></sitemap>
                        </sitemapindex>
                        """);
        for (String file : files.values()) {
            assertThat(formats.sitemap(file)).isEmpty();
            assertThat(file.split("<url>")).hasSizeLessThanOrEqualTo(50_001);
        }
        assertThat(files.get("sitemap-2.xml")).contains("carnet/50000/<").doesNotContain("carnet/49999/<");
        assertThat(files.get("sitemap-3.xml").split("<loc>")).hasSize(2);
    }

    @Test
    void fiftyThousandAddressesFitInOneFile() {
        List<Sitemap.Entry> entries = Collections.nCopies(50_000, new Sitemap.Entry(page(HOME), null));

        assertThat(Sitemap.files(entries, HOME)).containsOnlyKeys("sitemap.xml");
    }

    @Test
    void noFileIsLargerThanTheProtocolAllows() {
        String longest = HOME + "a".repeat(2000) + "/";
        List<Sitemap.Entry> entries = Collections.nCopies(26_000, new Sitemap.Entry(page(longest), null));

        Map<String, String> files = Sitemap.files(entries, HOME);

        assertThat(files).containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml");
        assertThat(files.values()).allSatisfy(file -> assertThat(file.length()).isLessThanOrEqualTo(50 * 1024 * 1024));
        assertThat(files.get("sitemap-1.xml").length()).isGreaterThan(49 * 1024 * 1024);
    }

    private static Page page(String url) {
        List<Translation> translations =
                url.length() > 100 ? List.of() : List.of(new Translation("fr", "A", "/fr/a/", HOME + "fr/a/"));
        return new Page(Page.Kind.PAGE, "A", null, "en", "/a/", url, null, translations, List.of(), null, Map.of());
    }
}
