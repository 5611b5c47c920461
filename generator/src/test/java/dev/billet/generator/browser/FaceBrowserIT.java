package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts add to a page, and that it is whole without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaceBrowserIT {
    private static final String POST = "2026/11/winter/";
    private static final String PAPER = "getComputedStyle(document.body).backgroundColor";
    private static final String NOTE =
            "(() => { const text = document.querySelector('.e-content').getBoundingClientRect();"
                    + " const note = document.querySelector('.footnotes li').getBoundingClientRect();"
                    + " const mark = document.querySelector('.footnote-ref').getBoundingClientRect();"
                    + " return note.left > text.right && Math.abs(note.top - mark.top) < 40 ? 'beside' :"
                    + " note.top > mark.bottom && note.left < text.right ? 'below' : 'lost' })()";

    private ServedSite site;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        site = ServedSite.in(folder);
        chromium = Chromium.on(site.url(""));
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        site.close();
    }

    @AfterEach
    void nothingIsOnTheConsoleAndNoRequestLeavesTheHost() {
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theSwitchOfColoursIsRememberedAndForgottenWhenItAgreesWithTheSystem() {
        try (Page page = chromium.open(true)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            page.navigate(site.url(""));
            Object light = page.evaluate(PAPER);

            page.locator(".scheme").focus();
            page.keyboard().press("Enter");
            Object dark = page.evaluate(PAPER);
            page.navigate(site.url(POST));

            assertThat(dark).isNotEqualTo(light);
            assertThat(page.evaluate(PAPER)).isEqualTo(dark);
            assertThat(page.locator(".scheme").getAttribute("aria-pressed")).isEqualTo("true");
            page.locator(".scheme").click();
            assertThat(page.evaluate(PAPER)).isEqualTo(light);
            assertThat(page.evaluate("localStorage.getItem('scheme')")).isNull();
        }
    }

    @Test
    void aFootnoteStandsBesideItsLineWhereThereIsRoomAndBelowTheTextElse() {
        try (Page page = chromium.open(true)) {
            page.setViewportSize(1440, 900);
            page.navigate(site.url(POST));
            page.waitForFunction(NOTE + " === 'beside'");

            page.setViewportSize(800, 900);
            page.waitForFunction(NOTE + " === 'below'");
        }
    }

    @Test
    void theKeyboardAloneGoesToAFootnoteAndBack() {
        try (Page page = chromium.open(true)) {
            page.setViewportSize(800, 900);
            page.navigate(site.url(POST));
            page.locator(".e-content .footnote-ref a").first().focus();

            page.keyboard().press("Enter");
            page.waitForURL("**#fn:1");
            page.keyboard().press("Tab");
            String next = String.valueOf(page.evaluate("document.activeElement.className"));
            page.keyboard().press("Enter");

            assertThat(next).isEqualTo("footnote-backref");
            page.waitForURL("**#fnref:1");
            assertThat(page.evaluate("document.querySelector('.footnote-ref').getBoundingClientRect().top >= 0"))
                    .isEqualTo(true);
        }
    }

    @Test
    void codeIsCopiedAtAClickAndAHeadingLeadsToItself() {
        try (Page page = chromium.open(true)) {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.navigate(site.url(POST));

            page.locator(".code-box button").focus();
            page.keyboard().press("Enter");
            page.waitForFunction("document.querySelector('.code-box button').textContent === 'Copied'");
            Object copied = page.evaluate("navigator.clipboard.readText()");
            page.locator("h2#tools").hover();
            page.locator("h2#tools .anchor").click();

            assertThat(copied).asString().startsWith("record Spade(").endsWith("any telephone\n");
            assertThat(page.url()).endsWith("#tools");
        }
    }

    @Test
    void aPostIsWholeWithoutScripts() {
        try (Page page = chromium.open(false)) {
            page.setViewportSize(1440, 900);
            page.navigate(site.url(POST));

            assertThat(page.locator(".footnotes li").first().isVisible()).isTrue();
            assertThat(page.locator(".announced").isVisible()).isTrue();
            assertThat(page.locator(".share-mastodon").isVisible()).isFalse();
            assertThat(page.locator(".share").innerText()).contains("Bluesky", "E-mail");
            assertThat(page.locator(".discussion .tally").innerText())
                    .isEqualTo("2 replies · shared 4 times · 12 likes");
            assertThat(page.locator(".reply .p-content").allInnerTexts())
                    .containsExactly("And then tea.", "With lemon?");
            page.locator(".footnote-ref a").first().click();
            assertThat(page.url()).endsWith("#fn:1");
        }
    }

    @Test
    void sharingOnMastodonAsksOnlyTheServerThatTheReaderNames() {
        try (Page page = chromium.open(true)) {
            page.addInitScript("window.open = (url) => { window.opened = url; }");
            page.navigate(site.url(POST));

            page.locator(".share-mastodon summary").click();
            page.locator(".share-mastodon input").fill("@me@social.example");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("window.opened"))
                    .isEqualTo("https://social.example/share?text=Gardens%20in%20winter%20"
                            + "https%3A%2F%2Fuser.github.io%2Fdesk%2F2026%2F11%2Fwinter%2F");
            page.reload();
            page.locator(".share-mastodon summary").click();
            assertThat(page.locator(".share-mastodon input").inputValue()).isEqualTo("social.example");
        }
    }

    @Test
    void aTextFromRightToLeftHasItsNotesAndContentsOnTheOtherSides() {
        try (Page page = chromium.open(true)) {
            page.setViewportSize(1600, 900);
            page.navigate(site.url("2026/07/qalam/"));

            page.waitForFunction("document.querySelector('.footnotes.beside li').getBoundingClientRect().right"
                    + " < document.querySelector('.e-content').getBoundingClientRect().left");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.e-content')).direction"))
                    .isEqualTo("rtl");
            assertThat(page.evaluate("document.querySelector('.contents').getBoundingClientRect().left"
                            + " > document.querySelector('.e-content').getBoundingClientRect().right"))
                    .isEqualTo(true);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('pre')).direction"))
                    .isEqualTo("ltr");
        }
    }

    @Test
    void figuresOfATextHaveTheHeightOfItsLettersAndThoseOfCodeOfCapitals() {
        String figures = "getComputedStyle(document.querySelector('%s')).fontVariantNumeric";
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(POST));

            assertThat(page.evaluate(figures.formatted(".e-content p")))
                    .asString()
                    .contains("oldstyle-nums");
            assertThat(page.evaluate(figures.formatted(".e-content pre"))).isEqualTo("normal");
        }
    }

    @Test
    void onPaperThereIsTheTextInBlackAndNothingToClick() {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(POST));
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));

            assertThat(page.locator(".e-content").isVisible()).isTrue();
            for (String left : List.of(".site-menu", ".share", ".contents", ".code-box button", ".skip-link")) {
                assertThat(page.locator(left).first().isVisible()).as(left).isFalse();
            }
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.e-content p')).color"))
                    .isEqualTo("rgb(0, 0, 0)");
        }
    }

    @Test
    void nothingMovesForThoseWhoWantItStillAndWordsArePartedByTheirLanguage() {
        String moves = "getComputedStyle(document.querySelector('.site-title a')).transitionDuration";
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(POST));
            Object still = page.evaluate(moves);
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));

            assertThat(still).isEqualTo("0s");
            assertThat(page.evaluate(moves)).asString().contains("0.12s");
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.e-content p')).hyphens"))
                    .isEqualTo("auto");
            assertThat(page.evaluate("document.querySelector('.e-content p').closest('[lang]').lang"))
                    .isEqualTo("en");
        }
    }

    @ParameterizedTest
    @CsvSource({"feed.xml, item, encoded", "atom.xml, entry, content"})
    void aFeedThatSomebodyOpensIsReadable(String feed, String post, String whole) {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(feed));

            assertThat(page.evaluate("getComputedStyle(document.documentElement, '::before').content"))
                    .asString()
                    .contains("This is a feed.");
            assertThat(display(page, post + " > title")).isEqualTo("block");
            assertThat(page.locator(post + " > title").first().isVisible()).isTrue();
            assertThat(display(page, post + " > *|" + whole)).isEqualTo("none");
        }
    }

    private static Object display(Page page, String selector) {
        return page.evaluate("getComputedStyle(document.querySelector('" + selector + "')).display");
    }

    @Test
    void contentsFollowTheReader() {
        try (Page page = chromium.open(true)) {
            page.addInitScript("CSS.supports = () => false"); // as in browsers whose style sheets cannot tell
            page.setViewportSize(1600, 500);
            page.navigate(site.url("2026/07/qalam/"));

            page.evaluate("scrollTo(0, document.body.scrollHeight)");

            page.waitForFunction("document.querySelector('.contents [aria-current]').textContent === 'الصبر'");
        }
    }
}
