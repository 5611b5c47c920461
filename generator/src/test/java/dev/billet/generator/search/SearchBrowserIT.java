package dev.billet.generator.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.billet.generator.browser.Chromium;
import dev.billet.generator.browser.ServedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search page as readers use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBrowserIT {
    private ServedSite site;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        site = ServedSite.in(folder);
        chromium = Chromium.on(site.url(""));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        site.close();
    }

    @BeforeEach
    void open() {
        page = chromium.open(true);
        page.navigate(site.url("search/"));
    }

    @AfterEach
    void nothingIsOnTheConsoleAndNoRequestLeavesTheHost() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "garden | Gardens in winter",
                "GARDENING winter | Gardens in winter", // a form that only the tag has
                "gardened | Gardens in winter", // a form that nothing has
                "ete | Un été à Besançon",
                "ÉTÉS besancon | Un été à Besançon",
                "coeur | Un été à Besançon",
                "cheval | Un été à Besançon", // the text has only its plural
                "publier | Publier un billet",
                "publiées | Publier un billet",
                "l'adresse | Publier un billet",
                "besan | Un été à Besançon", // as the reader types
                "spade snow | Gardens in winter",
                "c++ | Letters: a <b> & C++",
                "letters | Letters: a <b> & C++", // the title before the text of "Trains"
                "trains | Trains"
            })
    void theBestResultIsFirst(String query, String title) {
        field().fill(query);
        field().press("Enter");

        assertThat(results().first().locator("a")).hasText(title);
    }

    @Test
    void resultsAppearAsTheReaderTypesAndAreCountedAloud() {
        field().pressSequentially("train");

        assertThat(status()).hasText("5 results");
        assertThat(results()).hasCount(5);
        assertThat(page).hasURL(site.url("search/?q=train"));
        assertThat(status()).hasAttribute("role", "status");

        field().fill("gare");

        assertThat(status()).hasText("Nothing was found for “gare”.");
        assertThat(results()).hasCount(0);
    }

    @Test
    void aResultShowsTitleDateAndSummaryWithTheWordsMarked() {
        field().fill("ville été");

        Locator result = results().first();
        assertThat(result.locator("time")).hasText("October 12, 2026");
        assertThat(result.locator("mark")).hasText(new String[] {"été", "ville"});
        assertThat(result.locator("p")).containsText("La ville vue du train");
        assertThat(result).hasAttribute("lang", "fr");
        assertThat(result.locator("a")).hasAttribute("href", "/desk/2026/10/besancon/");
    }

    @Test
    void theKeyboardAloneSearchesAndOpensAResult() {
        assertThat(field()).isFocused();
        page.keyboard().type("besançon");
        page.keyboard().press("Enter");
        assertThat(results()).hasCount(1);

        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(site.url("2026/10/besancon/"));
        page.goBack();
        assertThat(field()).hasValue("besançon");
        assertThat(results()).hasCount(1);
    }

    @Test
    void nothingIsLoadedBeforeTheReaderSearches() {
        List<String> asked = new ArrayList<>();
        page.onRequest(
                request -> asked.add(request.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "")));

        page.reload();
        page.waitForLoadState();
        assertThat(asked).noneMatch(name -> name.matches("..(-1)?\\.(json|txt)"));
        field().fill("train");
        assertThat(status()).hasText("5 results");

        assertThat(asked).contains("en.json", "fr.json", "en-1.txt", "fr-1.txt");
    }

    @Test
    void aTitleAndAQueryAreTextAndNeverMarkup() {
        page.navigate(site.url("search/?q=%3Cimg%20src=x%20onerror=alert(1)%3E"));

        assertThat(status()).hasText("Nothing was found for “<img src=x onerror=alert(1)>”.");
        assertThat(page.locator("main img, main b")).hasCount(0);
    }

    @Test
    void anIndexThatWasPublishedAnewMeanwhileIsLoadedAnew() {
        int[] asked = {0};
        page.route("**/en-1.txt*", route -> {
            if (asked[0]++ == 0) {
                route.fulfill(new Route.FulfillOptions().setBody("another\ngarden   0\n"));
            } else {
                route.resume();
            }
        });

        field().fill("garden");

        assertThat(results().first().locator("a")).hasText("Gardens in winter");
        assertThat(asked[0]).isEqualTo(2);
    }

    @Test
    void anIndexThatCannotBeLoadedIsSaid() {
        page.route("**/*.json*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));

        field().fill("garden");

        assertThat(status()).containsText("The index could not be loaded.");
        assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("503"));
    }

    @Test
    void theBrowserPartsAndFoldsWordsAsTheBuildDoes() {
        String text =
                "L'Été à l’île, CŒURS; Straße ŁÓDKA ıİ ΟΔΟΣ naïve Ἀθῆναι e\u0301te\u0301 ﬁn Ａｂ １２ ½ 🄁 ﷺ 2026年の静的サイト・生成 が"
                        + " שָׁלוֹם مُحَمَّد हिन्दी 한국어 don't C++ x² №5 ⒜b a\ufe0e \u0301b 年 𝒜b Ǆ";
        List<String> expected = new ArrayList<>();
        Words.of(text, word -> expected.add(Words.fold(word)));
        expected.removeIf(String::isEmpty);

        Object words = page.evaluate(
                "async text => (await import(document.querySelector('main script').src)).words(text)", text);

        assertThat(words).isEqualTo(expected);
    }

    @Test
    void withoutScriptsThePagePointsToTheArchiveAndTheTags() {
        Page plain = chromium.open(false);
        plain.navigate(site.url("search/"));

        assertThat(plain.locator("main p:visible")).containsText("Search needs JavaScript.");
        assertThat(plain.locator("main a:visible")).hasText(new String[] {"Archive", "Tags"});
        assertThat(plain.locator("form")).isHidden();
        plain.context().close();
    }

    private Locator field() {
        return page.locator("input[name=q]");
    }

    private Locator status() {
        return page.locator("form p");
    }

    private Locator results() {
        return page.locator(".search-results > li");
    }
}
