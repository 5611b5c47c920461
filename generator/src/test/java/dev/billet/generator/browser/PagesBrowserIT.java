package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page, wide and narrow, by day and by night. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserIT {
    private ServedSite site;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        site = ServedSite.in(folder, theme());
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "page/2/",
                "2026/11/winter/",
                "2026/10/besancon/",
                "2026/07/qalam/",
                "about/",
                "tags/",
                "tags/ete/",
                "archive/",
                "2026/",
                "2026/11/",
                "search/?q=garden",
                "404.html"
            })
    void aPageIsAccessibleAtAnyWidthInLightAndDark(String path) throws IOException {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(path));
            page.waitForLoadState();

            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    @Test
    void theKeyboardAloneReadsAPost() {
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(""));

            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Skip to content");
            page.keyboard().press("Enter");
            for (int i = 0; i < 10 && !focused(page).equals("Gardens in winter"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/winter/");

            assertThat(page.title()).isEqualTo("Gardens in winter · The desk");
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }
}
