package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import dev.billet.syndication.network.FakeBluesky;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What <a href="https://standard.site/docs/verification">standard.site</a> asks: records and site name each other. */
class StandardSiteTest {
    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    private final FakeBluesky fake = new FakeBluesky();

    @BeforeEach
    void serve() {
        server.setDispatcher(fake);
    }

    @Test
    void theRecordsAndTheSiteNameEachOtherAfterOneRun() throws IOException {
        TestBlog blog = blog("publication: Le carnet");

        assertThat(blog.publish()).as(blog.printed()).isEqualTo(new Result.Done());

        String publication = only("site.standard.publication");
        String document = only("site.standard.document");
        assertThat(fake.records.get(key(document)).path("site").asString()).isEqualTo(publication);
        assertThat(fake.records.get(key(document)).path("path").asString()).isEqualTo("/2026/11/new/");
        assertThat(Files.readString(folder.resolve("target/public/.well-known/site.standard.publication")))
                .isEqualTo(publication);
        assertThat(named("2026/11/new/index.html")).isEqualTo(document);
        assertThat(Files.readString(folder.resolve("target/public/2026/11/new/index.html")))
                .contains(
                        "class=\"u-syndication\" rel=\"syndication\" href=\"https://bsky.app/profile/did:plc:ada/post/");
        assertThat(named("2026/11/old/index.html")).isEmpty();
        assertThat(named("index.html")).isEmpty();
    }

    @Test
    void withoutThemThePageNamesNone() throws IOException {
        TestBlog blog = blog("");

        assertThat(blog.publish()).as(blog.printed()).isEqualTo(new Result.Done());

        assertThat(fake.timeline).hasSize(1);
        assertThat(fake.records).isEmpty();
        assertThat(folder.resolve("target/public/.well-known")).doesNotExist();
        assertThat(named("2026/11/new/index.html")).isEmpty();
    }

    private TestBlog blog(String option) throws IOException {
        TestBlog blog = new TestBlog(folder).write("content/site.yaml", """
                title: Carnet
                url: https://blog.example/
                cards: false
                accounts:
                  sky: { network: bluesky, server: "%s", handle: ada.example, token: "${env.SKY}", since: 2026-11-20%s }
                """.formatted(
                        server.url("/").toString().replaceAll("/$", ""), option.isEmpty() ? "" : ", " + option));
        blog.environment.put("SKY", FakeBluesky.PASSWORD);
        blog.post("old", 2, "title: Old");
        return blog.post("new", 23, "title: New");
    }

    /** The address of the collection's only record. */
    private String only(String collection) {
        Map<String, JsonNode> records = fake.records;
        assertThat(records.keySet())
                .filteredOn(it -> it.startsWith(collection + "/"))
                .hasSize(1);
        return "at://" + FakeBluesky.DID + "/"
                + records.keySet().stream()
                        .filter(it -> it.startsWith(collection + "/"))
                        .findFirst()
                        .orElseThrow();
    }

    private static String key(String uri) {
        return uri.replace("at://" + FakeBluesky.DID + "/", "");
    }

    private String named(String page) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("target/public").resolve(page)))
                .select("head > link[rel=site.standard.document]")
                .attr("href");
    }
}
