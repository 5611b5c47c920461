package dev.billet.generator.browser;

import static dev.billet.generator.browser.Needed.needed;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The look of each kind of page, against pictures of it that somebody looked at: one sheet a page, with each width by day and by
 * night. What is seen lies in {@code target/looks} at full size; {@code -Dgolden.update} takes it as the new reference.
 */
class LookIT {
    private static final Path PICTURES = Path.of("src/test/looks");
    private static final Path SEEN = Path.of("target/looks");
    private static final Path FONTS = PICTURES.resolve("fonts.conf");
    private static final boolean UPDATE = System.getProperty("golden.update") != null;
    /** What may be seen differently, in a thousand cells. */
    static final int TOLERATED = 10;

    private static final int HIGHEST = 2400;
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280, 1920);
    /** Each by day and by night. */
    static final List<Integer> ON_SHEET =
            WIDTHS.stream().flatMap(width -> Stream.of(width, width)).toList();

    private static final List<String> ALL = List.of(
            "",
            "page/2/",
            "2026/11/winter/",
            "2026/10/publier/",
            "2026/07/qalam/",
            "about/",
            "tags/",
            "tags/ete/",
            "archive/",
            "2026/",
            "search/?q=garden",
            "404.html");
    private static final List<String> FRENCH =
            List.of("fr/", "fr/tags/", "fr/archive/", "fr/search/?q=train", "fr/about/");
    private static final List<String> ARABIC = List.of(
            "ar/", "ar/2026/11/winter/", "ar/about/", "ar/tags/", "ar/tags/صيف/", "ar/archive/", "ar/search/?q=قطار");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"default", "quire"})
    void everyKindOfPageLooksAsItDid(String theme) throws IOException {
        look(ServedSite.in(folder, theme), theme, "en", ALL);
    }

    @ParameterizedTest
    @CsvSource({"default, fr", "default, ar", "quire, fr", "quire, ar"})
    void itDoesInLanguagesFromEitherSide(String theme, String language) throws IOException {
        look(ServedSite.inLanguages(folder, theme), theme, language, language.equals("fr") ? FRENCH : ARABIC);
    }

    private static void look(ServedSite served, String theme, String language, List<String> paths) throws IOException {
        for (String font : List.of("liberation/LiberationSans-Regular.ttf", "dejavu/DejaVuSans.ttf")) {
            Path file = Path.of("/usr/share/fonts/truetype", font);
            needed(Files.exists(file), "the letters of the pictures, " + file);
        }
        List<String> different = new ArrayList<>();
        try (ServedSite site = served;
                Chromium chromium = Chromium.on(site.url(""), FONTS);
                Page page = chromium.open(true)) {
            for (String path : paths) {
                List<BufferedImage> pictures = new ArrayList<>();
                for (int width : WIDTHS) {
                    pictures.addAll(dayAndNight(page, site.url(path), width, name(theme, language, path)));
                }
                check(name(theme, language, path), Looks.sheet(pictures), different);
            }
        }

        assertThat(different).isEmpty();
    }

    private static List<BufferedImage> dayAndNight(Page page, String url, int width, String name) throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        page.setViewportSize(width, Math.max(900, width * 9 / 16));
        page.navigate(url);
        if (url.contains("?q=")) {
            page.waitForSelector(".search-results mark");
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate("Promise.all([document.fonts.ready, ...[...document.images].map(image => {"
                    + " image.loading = 'eager'; return image.decode(); })])");
            int height = Math.min(HIGHEST, (int) page.evaluate("document.documentElement.scrollHeight"));
            byte[] png = page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, width, height));
            Files.createDirectories(SEEN);
            Files.write(
                    SEEN.resolve(name + "-" + width + "-" + (scheme == ColorScheme.DARK ? "dark" : "light") + ".png"),
                    png);
            pictures.add(Looks.shrunk(ImageIO.read(new ByteArrayInputStream(png))));
        }
        return pictures;
    }

    private static void check(String name, BufferedImage seen, List<String> different) throws IOException {
        Path file = PICTURES.resolve(name + ".png");
        ImageIO.write(seen, "png", SEEN.resolve(name + ".png").toFile());
        if (UPDATE) {
            Files.copy(SEEN.resolve(name + ".png"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        int difference = Looks.difference(ImageIO.read(file.toFile()), seen, ON_SHEET);
        System.out.println(name + ": " + difference + " of 1000 cells differ");
        if (difference > TOLERATED) {
            different.add(name + ".png: " + difference + " of 1000 cells look different");
        }
    }

    private static String name(String theme, String language, String path) {
        String page = Stream.of(
                        path.replaceAll("\\?.*|\\.html|^" + language + "/", "").split("/"))
                .reduce((one, other) -> other)
                .filter(last -> !last.isEmpty())
                .orElse("home")
                .replace("صيف", "summer");
        return theme + "-" + language + "-" + page;
    }
}
