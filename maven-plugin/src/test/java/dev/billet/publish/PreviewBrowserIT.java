package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.billet.generator.browser.Axe;
import dev.billet.generator.browser.Chromium;
import dev.billet.generator.browser.Nu;
import dev.billet.run.Result;
import dev.billet.syndication.network.Networks;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview of a post on every network there is, as the author sees it: without credentials and without network. */
class PreviewBrowserIT {
    /** What the networks need to know before they can word anything. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("bluesky", "handle: ada.bsky.social"),
            Map.entry("email", "server: smtps://mail.example, from: ada@user.example, to: news@user.example"),
            Map.entry("facebook", "page: \"1234567890\""),
            Map.entry("indexnow", "key: \"0123456789abcdef\""),
            Map.entry("lemmy", "server: https://lemmy.example, user: ada, community: java"),
            Map.entry("mastodon", "server: https://social.example"),
            Map.entry("matrix", "server: https://matrix.example, room: \"#blog:matrix.example\""),
            Map.entry("misskey", "server: https://misskey.example"),
            Map.entry("nostr", "relays: wss://relay.example"),
            Map.entry("telegram", "channel: \"@blog\""),
            Map.entry("tumblr", "blog: notes, clientId: c1, clientSecret: \"${env.SECRET}\""),
            Map.entry("webhook", "url: https://hooks.example/1"),
            Map.entry("websub", "hub: https://hub.example/"),
            Map.entry(
                    "x", "apiKey: \"${env.SECRET}\", apiKeySecret: \"${env.SECRET}\", tokenSecret: \"${env.SECRET}\""),
            Map.entry("zulip", "server: https://zulip.example, email: bot@zulip.example, channel: news"));

    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void preview() throws IOException {
        StringBuilder config =
                new StringBuilder("title: Le carnet\nurl: https://blog.example.org/\nlanguage: fr\naccounts:\n");
        Networks.all()
                .forEach(kind -> config.append("  on-")
                        .append(kind.name())
                        .append(": { network: ")
                        .append(kind.name())
                        .append(", since: 2026-11-01")
                        .append(KEYS.containsKey(kind.name()) ? ", " + KEYS.get(kind.name()) : "")
                        .append(kind.needsSecret() ? ", token: \"${env.SECRET}\" }\n" : " }\n"));
        TestBlog blog = new TestBlog(folder).write("content/site.yaml", config.toString());
        picture(folder.resolve("content/static/images/wind.png"), 1200, 630);
        picture(folder.resolve("content/static/images/small.png"), 300, 200);
        blog.post(
                "wind",
                23,
                "title: Why we lost 31 to 30, and what the wind & <the referee> had to do with it\n"
                        + "description: A match in three acts, told by the one who missed the last penalty.\n"
                        + "tags: [club, rugby]\nimage: { src: /images/wind.png, alt: A goal in the wind }\n"
                        + "announce:\n  - \"Why we lost 31 to 30, in three steps. {link}\"\n  - First, the wind.\n"
                        + "  - Then the referee. You will find his side of it in the article.");
        blog.post(
                "small", 24, "title: " + "Rindfleischetikettierung ".repeat(16).strip() + "\nimage: /images/small.png");

        Result result = new Publisher(blog.invocation()).preview(Optional.of(folder.resolve("summary.md")));

        assertThat(result).as(blog.printed()).isEqualTo(new Result.Done());
        page = folder.resolve("target/preview/index.html");
    }

    private static void picture(Path file, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x335577), width, height, new Color(0xddaa66)));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void isValidHtml() throws Exception {
        assertThat(Nu.errors(List.of(page))).isEmpty();
    }

    @Test
    void isAccessibleAndShowsEachNetworkAndEveryPicture() throws IOException {
        try (Chromium chromium = Chromium.on(page.getParent().toUri().toString());
                Page window = chromium.open(true)) {
            window.navigate(page.toUri().toString());
            window.waitForLoadState();

            String picture = System.getProperty("preview.picture");
            if (picture != null) {
                window.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(picture)));
            }
            assertThat(Axe.violations(window)).isEmpty();
            assertThat(window.locator("article h3").allTextContents())
                    .containsAll(Networks.all().stream()
                            .map(kind -> "on-" + kind.name())
                            .toList());
            assertThat(window.evaluate("[...document.images].filter(image => image.naturalWidth > 0).length"))
                    .as("a card with its picture on each network that has cards, of both posts")
                    .isEqualTo(2
                            * (int) Networks.all().stream()
                                    .filter(kind -> !kind.traits().card().equals("none"))
                                    .count());
            assertThat(window.locator("article").count())
                    .isEqualTo(2 * Networks.all().size());
            assertThat(window.locator("section > p > a").first().getAttribute("href"))
                    .isEqualTo("https://www.facebook.com/sharer/sharer.php?u="
                            + "https%3A%2F%2Fblog.example.org%2F2026%2F11%2Fwind%2F");
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
