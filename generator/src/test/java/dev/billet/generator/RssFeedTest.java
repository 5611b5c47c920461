package dev.billet.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed against RSS 2.0 and the RSS Advisory Board's Best Practices Profile. */
class RssFeedTest {
    @TempDir
    Path blog;

    @BeforeEach
    void aBlogOfTwentyFivePosts() throws IOException {
        write("content/site.yaml", """
                title: Carnet & <notes>
                url: https://user.github.io/carnet/
                timezone: Europe/Paris
                author: A. Writer
                """);
        for (int day = 1; day <= 25; day++) {
            write("content/posts/2026-07-%02d-post-%d.md".formatted(day, day), """
                    ---
                    title: "Post %d: a < b & c"
                    tags: [one, two]
                    date: 2026-07-%02dT09:30
                    ---
                    See [the next](/about/), ![a picture](pic.svg) and <a href="#top">the top</a>. ]]> \u0007 end.

                    <script>alert(1)</script>
                    """.formatted(day, day));
        }
        write("content/posts/pic.svg", "<svg/>");
        write("content/posts/winter.md", """
                ---
                title: Winter
                date: 2026-01-15
                id: urn:uuid:7e0f7a3c-6c2e-4d54-9f3e-1e1c7a7f7a3c
                ---
                """);
        BuildReport report = Generator.build(BuildOptions.in(blog, Instant.parse("2026-11-24T12:00:00Z")));
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void itHoldsTheNewestTwentyAndParsesInRome() throws Exception {
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(feed().toFile()));

        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(feed.getTitle()).isEqualTo("Carnet & <notes>");
        assertThat(feed.getLink()).isEqualTo("https://user.github.io/carnet/");
        assertThat(feed.getEntries()).hasSize(20);
        SyndEntry newest = feed.getEntries().get(0);
        assertThat(newest.getTitle()).isEqualTo("Post 25: a < b & c");
        assertThat(newest.getLink()).isEqualTo("https://user.github.io/carnet/2026/07/post-25/");
        assertThat(newest.getUri()).isEqualTo("tag:user.github.io,2026-07-25:post-25");
        assertThat(newest.getPublishedDate()).isEqualTo("2026-07-25T07:30:00Z");
        assertThat(newest.getContents().get(0).getValue())
                .contains("href=\"https://user.github.io/carnet/about/\"")
                .contains("src=\"https://user.github.io/carnet/posts/pic.svg\"")
                .contains("href=\"https://user.github.io/carnet/2026/07/post-25/#top\"")
                .doesNotContain("<script");
    }

    @Test
    void itKeepsTheRulesOfTheProfile() throws Exception {
        Document document = parse();
        Element channel = (Element) document.getElementsByTagName("channel").item(0);

        assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(text(channel, "title")).isNotBlank();
        assertThat(text(channel, "link")).startsWith("https://");
        assertThat(text(channel, "description")).isNotBlank();
        assertThat(text(channel, "language")).isEqualTo("en");
        assertThat(text(channel, "docs")).isEqualTo("https://www.rssboard.org/rss-specification");
        Element self = (Element) channel.getElementsByTagName("atom:link").item(0);
        assertThat(self.getAttribute("rel")).isEqualTo("self");
        assertThat(self.getAttribute("type")).isEqualTo("application/rss+xml");
        assertThat(self.getAttribute("href")).isEqualTo("https://user.github.io/carnet/feed.xml");
        assertThat(channel.getElementsByTagName("author").getLength())
                .isZero(); // it would have to be an e-mail address
        List<String> ids = new ArrayList<>();
        for (Element item : items(document)) {
            assertThat(text(item, "dc:creator")).isEqualTo("A. Writer");
            assertThat(text(item, "pubDate")).endsWith(" +0200"); // summer in Paris
            Instant.from(DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH)
                    .parse(text(item, "pubDate")));
            Element guid = (Element) item.getElementsByTagName("guid").item(0);
            assertThat(guid.getAttribute("isPermaLink")).isEqualTo("false");
            ids.add(guid.getTextContent());
            assertThat(item.getElementsByTagName("category").getLength()).isEqualTo(2);
        }
        assertThat(ids).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void itsLastBuildDateIsThatOfTheNewestPostSoThatABuildCanBeRepeated() throws Exception {
        assertThat(text(parse().getDocumentElement(), "lastBuildDate")).isEqualTo("Sat, 25 Jul 2026 09:30:00 +0200");
    }

    private Path feed() {
        return blog.resolve("target/site/feed.xml");
    }

    private Document parse() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(feed().toFile());
    }

    private static List<Element> items(Document document) {
        NodeList nodes = document.getElementsByTagName("item");
        List<Element> items = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            items.add((Element) nodes.item(i));
        }
        return items;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private void write(String name, String text) throws IOException {
        Path file = blog.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
