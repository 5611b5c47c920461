package dev.billet.generator.browser;

import static java.util.stream.Collectors.joining;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What keeps readers out of a page, by axe: on a telephone and on a desk, in light and in the dark. */
public final class Axe {
    private static final List<Integer> WIDTHS = List.of(360, 1280);

    private Axe() {}

    /** Each rule that an open page breaks, with the first elements that break it; and what sticks out at its side. */
    public static List<String> violations(Page page) throws IOException {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        List<String> violations = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                broken(page).forEach(found -> violations.add(scheme + " " + width + ": " + found));
                Object wide = page.evaluate("document.documentElement.scrollWidth");
                if (!wide.equals(width)) {
                    violations.add(scheme + " " + width + ": the page is " + wide + " wide");
                }
            }
        }
        return violations;
    }

    private static List<String> broken(Page page) {
        Map<?, ?> results = (Map<?, ?>) page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
        return ((List<?>) results.get("violations"))
                .stream().map(Map.class::cast).map(Axe::message).toList();
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
