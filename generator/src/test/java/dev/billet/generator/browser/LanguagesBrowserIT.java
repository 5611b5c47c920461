package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A site in English, French and Arabic below a path, as a reader goes through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguagesBrowserIT {
    private ServedSite site;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        site = ServedSite.inLanguages(folder, theme());
        chromium = Chromium.on(site.url(""));
    }

    String theme() {
        return "default";
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
    void aReaderOfAPostGoesOnInAnotherLanguageWithThePostAndThenWithTheWholeSite() {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url("2026/11/winter/"));

            page.locator(".languages a[hreflang=fr]").focus();
            page.keyboard().press("Enter");
            page.waitForURL(site.url("fr/2026/11/winter/"));
            String title = page.title();
            List<String> menu = page.locator(".site-menu a").allInnerTexts();
            page.locator(".site-title a").click();
            page.waitForURL(site.url("fr/"));
            List<String> posts = page.locator("main a.u-url").allInnerTexts();
            page.locator(".languages a[hreflang=ar]").click();
            page.waitForURL(site.url("ar/"));

            assertThat(title).isEqualTo("Le jardin en hiver · Le bureau");
            assertThat(menu).containsExactly("À propos", "Archives", "Étiquettes", "Recherche");
            assertThat(posts).isNotEmpty().contains("Le jardin en hiver").doesNotContain("Gardens in winter");
            assertThat(page.title()).isEqualTo("المكتب");
            assertThat(page.evaluate("document.documentElement.dir")).isEqualTo("rtl");
        }
    }

    @Test
    void eachTranslationNamesTheOthersAndItself() {
        try (Page page = chromium.open(false)) {
            for (String path : List.of("2026/11/winter/", "fr/2026/11/winter/", "ar/2026/11/winter/")) {
                page.navigate(site.url(path));

                assertThat(page.locator("head link[hreflang]").all().stream()
                                .map(link -> link.getAttribute("hreflang") + " " + link.getAttribute("href")))
                        .as(path)
                        .containsExactlyInAnyOrder(
                                "en https://user.github.io/desk/2026/11/winter/",
                                "fr https://user.github.io/desk/fr/2026/11/winter/",
                                "ar https://user.github.io/desk/ar/2026/11/winter/");
            }
        }
    }

    @Test
    void aPageWithoutTranslationLeadsToTheHomeOfTheOtherLanguage() {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url("fr/2026/10/publier/"));

            assertThat(page.locator("head link[hreflang]").count()).isZero();
            page.locator(".languages a[hreflang=en]").click();
            page.waitForURL(site.url(""));
        }
    }

    @Test
    void theSearchOfALanguageFindsItsOwnPostsInItsOwnWords() {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url("fr/search/?q=jardins"));
            page.waitForSelector(".search-results mark");

            assertThat(page.locator(".search-results a").allInnerTexts())
                    .contains("Le jardin en hiver")
                    .doesNotContain("Gardens in winter");
            assertThat(page.locator(".search .count").innerText()).matches("\\d+\\hrésultats?");
            page.navigate(site.url("ar/search/?q=قطار"));
            page.waitForSelector(".search-results mark");
            assertThat(page.locator(".search-results a").allInnerTexts()).contains("القطارات");
        }
    }

    @Test
    void theWordsOfThePageAreOfItsLanguage() {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url("fr/2026/11/winter/"));
            assertThat(page.locator("body").innerText())
                    .contains("20 novembre 2026", "Mis à jour le", "Sommaire", "Partager", "Copier le lien")
                    .doesNotContain("November", "Updated", "Contents", "Share", "Copy");

            page.navigate(site.url("ar/2026/11/winter/"));
            assertThat(page.locator("body").innerText())
                    .contains("20 نوفمبر 2026", "حُدّثت في", "المحتويات", "شارك", "انسخ الرابط")
                    .doesNotContain("November", "Updated", "Contents", "Share", "Copy");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fr/",
                "fr/2026/11/winter/",
                "fr/search/?q=train",
                "ar/",
                "ar/2026/11/winter/",
                "ar/archive/",
                "ar/search/?q=قطار"
            })
    void aPageOfAnyLanguageIsAccessible(String path) throws IOException {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(path));
            page.waitForLoadState();

            assertThat(Axe.violations(page)).isEmpty();
        }
    }
}
