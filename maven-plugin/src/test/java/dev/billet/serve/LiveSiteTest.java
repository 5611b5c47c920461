package dev.billet.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.billet.git.Git;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveSiteTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        Path blog = folder.resolve("blog");
        Desk.blog(blog);
        Files.createDirectories(blog.resolve("content/static"));
        Files.writeString(blog.resolve("content/static/song.mp3"), "0123456789");
        Files.writeString(blog.resolve("content/posts/later.md"), "---\ndraft: true\n---\n# Unfinished\n");
        Files.writeString(blog.resolve("content/posts/2026-12-24-eve.md"), "# Eve\n");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        desk = Desk.at(blog);
    }

    @AfterEach
    void stop() throws IOException {
        desk.close();
    }

    @Test
    void theSiteIsBelowItsPathAsOnItsHost() throws Exception {
        assertThat(desk.url("")).endsWith("/carnet/");
        assertThat(desk.get(desk.url("2026/11/hello/")).body()).contains("First words.");
        assertThat(desk.get(desk.address("/2026/11/hello/")).statusCode()).isEqualTo(404);
        assertThat(location("/")).isEqualTo("/carnet/");
        assertThat(location("/carnet")).isEqualTo("/carnet/");
        assertThat(location("/carnet/2026/11/hello")).isEqualTo("/carnet/2026/11/hello/");
    }

    @Test
    void draftsAndPostsToComeAreThereAndMarked() throws Exception {
        assertThat(desk.get(desk.url("")).body())
                .containsPattern("Unfinished</a> ?<small class=\"draft\"[^>]*>Draft<")
                .containsPattern("Eve</a> ?<small class=\"draft\"[^>]*>Scheduled<");
    }

    @Test
    void whatIsBuiltIsNotWhereThePublishedSiteIs() {
        assertThat(folder.resolve("blog/target/site")).doesNotExist();
    }

    @Test
    void filesHaveTheirTypesAndPagesTheScriptThatRenewsThem() throws Exception {
        HttpResponse<String> home = desk.get(desk.url(""));

        assertThat(home.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(home.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(home.body())
                .containsOnlyOnce("<script src=\"/.billet/live.js\" data-build=\"1\" defer></script></body>");
        assertThat(type("song.mp3")).isEqualTo("audio/mpeg");
        assertThat(type("feed.json")).isEqualTo("application/json; charset=utf-8");
        assertThat(desk.get(desk.address("/.billet/live.js")).body()).contains("EventSource");
    }

    @Test
    void anAddressWithoutAPageGetsTheSitesOwnPageForThat() throws Exception {
        HttpResponse<String> missing = desk.get(desk.url("nowhere/"));

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<h1", "/.billet/live.js");
        assertThat(desk.get(desk.url("404")).statusCode()).as("without .html").isEqualTo(200);
    }

    @Test
    void aPlayerGetsThePartThatItAsksFor() throws Exception {
        String song = desk.url("song.mp3");

        HttpResponse<String> part = desk.get(song, "Range", "bytes=2-4");
        HttpResponse<String> past = desk.get(song, "Range", "bytes=10-");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/10");
        assertThat(desk.get(song, "Range", "bytes=-3").body()).isEqualTo("789");
        assertThat(desk.get(song, "Range", "bytes=8-99").body()).isEqualTo("89");
        assertThat(desk.get(song, "Range", "bytes=0-1,4-5").body()).isEqualTo("0123456789");
        assertThat(past.statusCode()).isEqualTo(416);
        assertThat(past.headers().firstValue("Content-Range")).contains("bytes */10");
    }

    @Test
    void nothingOutsideTheSiteIsServed() throws Exception {
        Files.createSymbolicLink(folder.resolve("blog/target/billet/serve/site/out"), folder);

        for (String path :
                List.of("..%2f..%2f..%2f..%2fsecret.txt", "%2e%2e/%2e%2e/secret.txt", "out/secret.txt", "%00")) {
            assertThat(desk.get(desk.url(path)).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(
                        raw(
                                "GET /carnet/../../../../../secret.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .doesNotContain("secret\n")
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void aForeignPageThatPointsItsNameHereGetsNothing() throws IOException {
        assertThat(raw("GET /carnet/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain("Hello");
    }

    /** A server that listens to the network answers at this address as well: all of 127.* are this machine. */
    @Test
    void noOtherMachineIsListenedTo() throws IOException {
        InetSocketAddress elsewhere =
                new InetSocketAddress("127.0.0.2", URI.create(desk.url("")).getPort());

        try (Socket socket = new Socket()) {
            assertThatIOException().isThrownBy(() -> socket.connect(elsewhere, 5_000));
        }
    }

    @Test
    void onlyReadingIsPossible() throws Exception {
        assertThat(desk.send("POST", desk.url("")).statusCode()).isEqualTo(405);
        HttpResponse<String> head = desk.send("HEAD", desk.url("song.mp3"));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("10");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void anEditIsBuiltAndTold() throws Exception {
        Desk.Events page = desk.open();
        assertThat(page.next()).isEqualTo("build {\"build\":1,\"styles\":false}");

        desk.write("content/posts/2026-11-20-hello.md", "# Hello\n\nOther words.\n");

        assertThat(page.next()).isEqualTo("build {\"build\":3,\"styles\":false}");
        assertThat(desk.get(desk.url("2026/11/hello/")).body()).contains("Other words.", "data-build=\"3\"");
        assertThat(desk.printed())
                .last()
                .asString()
                .matches("content/posts/2026-11-20-hello.md changed: 3 posts, \\d+ files written in \\d+ ms");
    }

    @Test
    void whoWritesATextSeesItsPageBeforeAllOthersAreBuilt() throws Exception {
        Desk.Events page = desk.open("/carnet/2026/11/hello/");
        Desk.Events other = desk.open("/carnet/");
        page.next();
        other.next();

        desk.write("content/posts/2026-11-20-hello.md", "# Hello\n\nOther words.\n");

        assertThat(page.next()).isEqualTo("build {\"build\":2,\"styles\":false}");
        assertThat(page.next()).isEqualTo("same {\"since\":2,\"build\":3}");
        assertThat(other.next()).isEqualTo("build {\"build\":3,\"styles\":false}");
    }

    @Test
    void aPageThatTheWholeBuildMakesAnotherIsRenewedOnceMore() throws Exception {
        desk.write("site-template/templates/post.ftlh", "<#list site.posts as p>${p.summaryText}</#list>${content}");
        Desk.Events page = desk.open("/carnet/2026/11/hello/");
        nextBuild(page);

        desk.write("content/posts/2026-11-20-hello.md", "# Hello\n\nOther words.\n");
        while (!desk.get(desk.url("2026/11/hello/")).body().startsWith("Other words.")) {
            assertThat(page.next()).startsWith("build ");
        }
    }

    @Test
    void aChangedStyleSheetAloneNeedsNoReload() throws Exception {
        Desk.Events page = desk.open();
        page.next();

        desk.write("site-template/css/extra.css", "body { color: red }"); // a folder that was not there
        String folderCame = page.next();
        desk.write("site-template/css/extra.css", "body { color: green }");

        assertThat(folderCame).isEqualTo("build {\"build\":2,\"styles\":false}");
        assertThat(page.next()).isEqualTo("build {\"build\":3,\"styles\":true}");
    }

    @Test
    void aMistakeIsToldWithItsPlaceUntilItIsMended() throws Exception {
        Desk.Events page = desk.open();
        page.next();

        desk.write("content/posts/2026-11-20-hello.md", "# Hello\n\n[see](nowhere.md)\n");
        String told = page.next();
        String toldToAnother = second(desk.open());
        String stillServed = desk.get(desk.url("")).body();
        desk.write("content/posts/2026-11-20-hello.md", "# Hello\n\nMended.\n");

        assertThat(told)
                .startsWith("problems [{\"severity\":\"error\",\"place\":\"content/posts/2026-11-20-hello.md:3:")
                .contains("nowhere.md")
                .isEqualTo(toldToAnother);
        assertThat(stillServed).contains("Hello");
        assertThat(page.next()).isEqualTo("build {\"build\":2,\"styles\":false}");
        assertThat(desk.open().next()).isEqualTo("build {\"build\":2,\"styles\":false}");
    }

    @Test
    void aFolderThatVanishesAndComesBackIsWatchedAgain() throws Exception {
        Desk.Events page = desk.open();
        page.next();
        Path content = folder.resolve("blog/content");
        Path aside = folder.resolve("aside");

        Files.move(content, aside);
        String gone = page.next();
        Files.move(aside, content);
        String back = nextBuild(page);
        desk.write("content/posts/2026-11-20-hello.md", "# Hello\n\nAfter all that.\n");
        nextBuild(page);

        assertThat(gone).startsWith("problems ").contains("site.yaml");
        assertThat(back).startsWith("build ");
        assertThat(desk.get(desk.url("2026/11/hello/")).body()).contains("After all that.");
    }

    @Test
    void whatIsSetForTheSiteAndWhatLiesBesideTheTextsIsBuiltAnewAsWell() throws Exception {
        String title = "title: Journal\nurl: https://user.example/carnet/\ntimezone: Europe/Paris\n";
        desk.write("content/site.yaml", title);
        until("", "<title>Journal");
        desk.write("content/site.yaml", title + "theme: { footer: Printed at home. }\n");
        until("2026/11/hello/", "Printed at home.");

        desk.write("content/static/song.mp3", "another song");
        until("song.mp3", "another song");
        desk.write("site-template/templates/extra-post.ftlh", "${site.data.stock.beans}");
        desk.write("content/data/stock.yaml", "beans: seventeen\n");
        until("2026/11/hello/", "seventeen");
        desk.write("content/data/stock.yaml", "beans: eighteen\n");

        until("2026/11/hello/", "eighteen");
    }

    @Test
    void anotherBranchThatIsCheckedOutIsShown() throws Exception {
        Path blog = folder.resolve("blog");
        Git.run(blog, "init", "-q", "-b", "main");
        Git.run(blog, "add", "content");
        Git.run(blog, "commit", "-q", "-m", "Begin");
        Git.run(blog, "checkout", "-q", "-b", "other");
        desk.write("content/posts/2026-11-20-hello.md", "# Hello\n\nOf the other branch.\n");
        desk.write("content/posts/only/2026-11-21-new.md", "# New\n\nOnly there.\n");
        Git.run(blog, "add", "content");
        Git.run(blog, "commit", "-q", "-m", "Go on");
        until("2026/11/hello/", "Of the other branch.");

        Git.run(blog, "checkout", "-q", "main");
        until("2026/11/hello/", "First words.");
        until("2026/11/new/", "404 <");
        Git.run(blog, "checkout", "-q", "other");
        until("2026/11/new/", "Only there.");

        until("2026/11/hello/", "Of the other branch.");
    }

    /** Reads a page after each event until it has the words, which one event more has to bring. */
    private void until(String path, String words) throws Exception {
        Desk.Events page = desk.open();
        HttpResponse<String> shown = desk.get(desk.url(path));
        while (!(shown.statusCode() + " " + shown.body()).contains(words)) {
            page.next();
            shown = desk.get(desk.url(path));
        }
    }

    @Test
    void aPostThatIsDeletedIsGone() throws Exception {
        Desk.Events page = desk.open();
        page.next();

        Files.delete(folder.resolve("blog/content/posts/2026-11-20-hello.md"));
        page.next();

        assertThat(desk.get(desk.url("2026/11/hello/")).statusCode()).isEqualTo(404);
    }

    @Test
    void aFirstBuildThatFailsIsShownAtAnyAddressAndMendedInPlace() throws Exception {
        Path other = folder.resolve("other");
        Desk.blog(other);
        Files.writeString(other.resolve("content/site.yaml"), "titel: Carnet\n");
        try (Desk broken = Desk.at(other)) {
            HttpResponse<String> home = broken.get(broken.address("/"));
            Desk.Events page = broken.open();
            page.next();
            String told = page.next();
            Desk.blog(other);
            nextBuild(page);

            assertThat(home.body()).contains("/.billet/live.js");
            assertThat(told).startsWith("problems ").contains("titel");
            assertThat(broken.get(broken.url("")).body()).contains("Hello");
        }
    }

    @Test
    void aPortThatIsTakenIsSaidAndNotWaitedFor() throws IOException {
        Path other = folder.resolve("other");
        Desk.blog(other);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Desk next = Desk.at(other, taken.getLocalPort())) {
            assertThat(URI.create(next.url("")).getPort()).isGreaterThan(taken.getLocalPort());
            assertThat(next.printed())
                    .containsSubsequence(
                            "Port " + taken.getLocalPort() + " is taken.",
                            "Serving " + next.url("") + " with drafts and posts to come. Ctrl-C ends it.");
        }
    }

    private static String second(Desk.Events page) throws Exception {
        page.next();
        return page.next();
    }

    private static String nextBuild(Desk.Events page) throws Exception {
        String event = page.next();
        while (!event.startsWith("build ")) {
            event = page.next();
        }
        return event;
    }

    private String location(String path) throws Exception {
        HttpResponse<String> answer = desk.get(desk.address(path));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String type(String path) throws Exception {
        return desk.get(desk.url(path)).headers().firstValue("Content-Type").orElseThrow();
    }

    /** What a client gets that does not tidy up its request. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(desk.url("")).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
