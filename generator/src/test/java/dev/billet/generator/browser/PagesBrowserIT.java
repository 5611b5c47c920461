package dev.billet.generator.browser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final List<Integer> WIDTHS = List.of(360, 1280);

    private ServedSite site;
    private Chromium chromium;
    private String axe;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        site = ServedSite.in(folder, theme());
        chromium = Chromium.on(site.url(""));
        try (InputStream script = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
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
                "search/?q=garden",
                "404.html"
            })
    void aPageIsAccessibleAtAnyWidthInLightAndDark(String path) {
        List<String> violations = new ArrayList<>();
        try (Page page = chromium.open(true)) {
            page.navigate(site.url(path));
            page.waitForLoadState();
            page.evaluate(axe);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    violations(page).forEach(found -> violations.add(scheme + " " + width + ": " + found));
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as("nothing sticks out at " + width)
                            .isEqualTo(width);
                }
            }
        }

        assertThat(violations).isEmpty();
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

    /** Each rule of axe that is broken, with the first element that breaks it. */
    private static List<String> violations(Page page) {
        Map<?, ?> results = (Map<?, ?>) page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
        return ((List<?>) results.get("violations"))
                .stream().map(Map.class::cast).map(PagesBrowserIT::message).toList();
    }

    private static String message(Map<?, ?> violation) {
        String places = ((List<?>) violation.get("nodes"))
                .stream()
                        .limit(3)
                        .map(node -> String.valueOf(((Map<?, ?>) node).get("html")))
                        .collect(joining(" "));
        return violation.get("id") + ": " + violation.get("help") + " " + places;
    }
}
