package dev.billet.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.config.SiteAddress;
import dev.billet.run.Pages;
import dev.billet.syndication.Account;
import dev.billet.syndication.Decision;
import dev.billet.syndication.Network.Below;
import dev.billet.syndication.Plan;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Cost;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewPageTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private final Announcement post = Announcement.of(
                    "id-1", "Generics: List<T> & \"more\"", URI.create("https://u.example/blog/hello/"), NOW)
            .withSource("content/posts/hello.md")
            .withDescription("About <b> | pipes")
            .withLanguage(Locale.CANADA_FRENCH)
            .withZone(ZoneId.of("Europe/Paris"))
            .withImage(new Announcement.Image(URI.create("https://u.example/blog/card.png"), ""));

    private Pages pages;

    @BeforeEach
    void site() throws IOException {
        pages = new Pages(folder.resolve("site"), SiteAddress.of(URI.create("https://u.example/blog/")));
        Files.createDirectories(pages.output());
        ImageIO.write(
                new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB),
                "png",
                pages.output().resolve("card.png").toFile());
    }

    private Previewed preview(String account, String network, Decision decision, Fit fit) {
        Plan.Entry entry = new Plan.Entry(post, Account.named(account, network), 1, decision);
        return Previewed.of(entry, fit, Below.CARD, pages);
    }

    private Fit text(String text, boolean shortened) {
        return new Fit.Fits(new Message(post, text, text.length(), 500, shortened, "{}", null));
    }

    private List<Previewed> previews() {
        return List.of(
                preview("fedi", "mastodon", new Decision.Send(), text(post.title() + " " + post.link(), false)),
                preview("mail", "email", new Decision.Due(NOW, post.zone()), text("Generics… " + post.link(), true)),
                preview(
                        "links",
                        "lemmy",
                        new Decision.NextRun("3 are announced in this run"),
                        new Fit.Refused("the text is too long", "Shorten it")));
    }

    @Test
    void showsEachPostOnEachAccountAsReadersWillSeeIt() throws IOException {
        Path file = new PreviewPage(folder.resolve("preview"), "Carnet <1>").write(previews());

        Document page = Jsoup.parse(file.toFile(), "UTF-8");
        assertThat(page.title()).isEqualTo("Announcements to come – Carnet <1>");
        assertThat(page.select("h2").eachText()).containsExactly(post.title());
        assertThat(page.select("h3").eachText()).containsExactly("fedi", "mail", "links");
        assertThat(page.select("article header p").eachText()).containsExactly("Mastodon", "E-mail", "Lemmy");
        assertThat(page.select("main > p").text()).isEqualTo("3 announcements of 1 post; 4 warnings.");
        assertThat(page.select("section > .warnings li")).hasSize(2);
        assertThat(page.select("article .warnings li")).hasSize(2);
        assertThat(page.select("article .text").first().wholeText()).isEqualTo(post.title() + " " + post.link());
        assertThat(page.select("article .text a").first().attr("href"))
                .isEqualTo(post.link().toString());
        assertThat(page.select("dd").eachText())
                .containsExactly(
                        "56 of 500 characters",
                        "with the next mvn site:publish",
                        "39 of 500 characters",
                        "24 November 2026 at 10:00, with the next run after that",
                        "in a later run: 3 are announced in this run");
        assertThat(page.select(".card")).hasSize(1);
        assertThat(page.select(".card").text()).isEqualTo(post.title() + " About <b> | pipes u.example");
        assertThat(folder.resolve("preview").resolve(page.select(".card img").attr("src")))
                .hasSameBinaryContentAs(pages.output().resolve("card.png"));
        assertThat(page.select("script, [onclick]")).isEmpty();
    }

    @Test
    void showsNoCardWhereTheAccountHasNoneAndThePictureWhereThatTakesItsPlace() throws IOException {
        Plan.Entry entry = new Plan.Entry(post, Account.named("a", "mastodon"), 1, new Decision.Send());
        Previewed bare = Previewed.of(entry, text("Bare", false), Below.NOTHING, pages);
        Previewed attached = Previewed.of(entry, text("Attached", false), Below.PICTURE, pages);

        assertThat(Jsoup.parse(new PreviewArticle(folder).of(List.of(bare))).select(".card, img"))
                .isEmpty();
        assertThat(Jsoup.parse(new PreviewArticle(folder).of(List.of(attached))).select(".card > *"))
                .singleElement()
                .satisfies(it -> assertThat(it.attr("src")).isEqualTo("id-1-card.png"));
    }

    @Test
    void isWellFormedAndTheSameEachTime() throws IOException {
        PreviewPage page = new PreviewPage(folder.resolve("preview"), "Carnet");
        String first = Files.readString(page.write(previews()));
        String second = Files.readString(page.write(previews()));

        Parser parser = Parser.htmlParser().setTrackErrors(10);
        parser.parseInput(first, "");

        assertThat(parser.getErrors()).isEmpty();
        assertThat(second).isEqualTo(first);
        assertThat(first).contains("<html lang=\"en\">", "lang=\"fr-CA\"");
    }

    @Test
    void warnsOfWhatTheAuthorMayWantToMendFirst() {
        String small = "The picture has 300 × 200 pixels; with fewer than 600 × 315 most cards show it small or not at"
                + " all. 1200 × 630 suits all.";
        String bare = "The picture has no description. Write alt: below image: in content/posts/hello.md.";

        assertThat(previews().stream().map(Previewed::warningsOfPost)).containsOnly(List.of(bare, small));
        assertThat(previews().stream().map(Previewed::warnings))
                .containsExactly(
                        List.of(),
                        List.of("The title does not fit and is cut. Write other words as announce: in"
                                + " content/posts/hello.md."),
                        List.of("It cannot go out: the text is too long. Shorten it"));
    }

    @Test
    void aThreadIsOnePictureAndEachPartIsCounted() throws IOException {
        Plan.Entry second = new Plan.Entry(post, Account.named("fedi", "mastodon"), 2, new Decision.Send());
        Message costly = new Message(post, "And then", 8, 500, false, "{\"status\":\"And then\"}", null)
                .withCost(new Cost(new BigDecimal("0.015"), "USD"));
        List<Previewed> thread =
                List.of(previews().get(0), Previewed.of(second, new Fit.Fits(costly), Below.CARD, pages));

        Document page = Jsoup.parse(
                new PreviewPage(folder.resolve("preview"), "Carnet")
                        .write(thread)
                        .toFile(),
                "UTF-8");

        assertThat(page.select("article")).hasSize(1);
        assertThat(page.select("article .text").eachText())
                .containsExactly("Generics: List<T> & \"more\" https://u.example/blog/hello/", "And then");
        assertThat(page.select(".card")).as("of the first part alone").hasSize(1);
        assertThat(page.select("dt").eachText())
                .containsExactly("Length of part 1", "Length of part 2", "Cost of part 2", "Goes out");
        assertThat(page.select("details pre").last().wholeText()).isEqualTo("{}\n\n{\"status\":\"And then\"}");
        assertThat(page.select("main > p").text()).isEqualTo("2 announcements of 1 post, for 0.015 USD; 2 warnings.");
        assertThat(thread.get(1).title()).isEqualTo("Generics: List<T> & \"more\" (part 2)");
    }

    @Test
    void picturesOfTheSameNameAreNotMistakenForEachOther() throws IOException {
        Files.createDirectories(pages.output().resolve("b"));
        ImageIO.write(
                new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB),
                "png",
                pages.output().resolve("b/card.png").toFile());
        Announcement other = Announcement.of("id-2", "Other", URI.create("https://u.example/blog/other/"), NOW)
                .withImage(new Announcement.Image(URI.create("https://u.example/blog/b/card.png"), "B"));
        Plan.Entry entry = new Plan.Entry(other, Account.named("fedi", "mastodon"), 1, new Decision.Send());

        Document page = Jsoup.parse(
                new PreviewPage(folder.resolve("preview"), "Carnet")
                        .write(List.of(previews().get(0), Previewed.of(entry, text("Other", false), Below.CARD, pages)))
                        .toFile(),
                "UTF-8");

        assertThat(page.select(".card img").eachAttr("src"))
                .containsExactly("id-1-card.png", "id-2-card.png")
                .allSatisfy(name ->
                        assertThat(folder.resolve("preview").resolve(name)).exists());
        assertThat(folder.resolve("preview/id-2-card.png"))
                .hasSameBinaryContentAs(pages.output().resolve("b/card.png"));
    }

    @Test
    void isATableForAPullRequestToo() {
        assertThat(PreviewSummary.of(previews().subList(0, 1))).isEqualTo("""
                        ## Announcements to come

                        1 announcement of 1 post; 2 warnings.

                        | Post | Account | Text | Length | Cost | Goes out | Warnings |
                        | --- | --- | --- | --- | --- | --- | --- |
                        | Generics: List&lt;T> &amp; "more" | fedi (Mastodon) | Generics: List&lt;T> &amp; "more" https://u.example/blog/hello/ | 56 of 500 characters |  | with the next mvn site:publish |  |

                        - Generics: List&lt;T> &amp; "more": The picture has no description. Write alt: below image: in content/posts/hello.md.
                        - Generics: List&lt;T> &amp; "more": The picture has 300 × 200 pixels; with fewer than 600 × 315 most cards show it small or not at all. 1200 × 630 suits all.
                        """);
        assertThat(PreviewSummary.of(List.of())).isEqualTo("## Announcements to come\n\nNothing new to announce.\n");
    }

    @Test
    void withoutAnythingToComeThePageSaysSo() throws IOException {
        Path file = new PreviewPage(folder.resolve("preview"), "Carnet").write(List.of());

        assertThat(Jsoup.parse(file.toFile(), "UTF-8").select("main p").text()).isEqualTo("Nothing new to announce.");
    }
}
