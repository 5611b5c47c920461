package dev.billet.generator.browser;

import static dev.billet.generator.browser.Needed.needed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The machine's own Chromium: that which {@code CHROMIUM} names, else Debian's. */
public final class Chromium implements AutoCloseable {
    static final Path EXECUTABLE = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;
    private final String site;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    private Chromium(String site, Map<String, String> environment, List<String> arguments) {
        this.site = site;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setEnv(environment)
                        .setArgs(arguments));
    }

    /**
     * Starts it, to look at a site.
     *
     * @param site the address that all it asks for must start with
     */
    public static Chromium on(String site) {
        needed(Files.isExecutable(EXECUTABLE), "Chromium at " + EXECUTABLE + "; CHROMIUM may name another");
        return new Chromium(site, System.getenv(), ARGUMENTS);
    }

    /**
     * Starts it so that the same page looks the same on another machine.
     *
     * @param fonts a configuration of fontconfig: the only fonts that it shall find
     */
    static Chromium on(String site, Path fonts) {
        needed(Files.isExecutable(EXECUTABLE), "Chromium at " + EXECUTABLE + "; CHROMIUM may name another");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("FONTCONFIG_FILE", fonts.toAbsolutePath().toString());
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(List.of("--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"));
        return new Chromium(site, environment, arguments);
    }

    /** A new window, as a new reader has it. */
    public Page open(boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE) // else a colour may be measured halfway
                .setLocale("en"));
        context.setDefaultTimeout(10_000);
        context.onConsoleMessage(message -> complaints.add(message.text()));
        context.onWebError(error -> complaints.add(error.error()));
        context.onRequest(request -> {
            if (!request.url().startsWith(site)) {
                complaints.add("a request to " + request.url());
            }
        });
        return context.newPage();
    }

    /** What was written on the console and asked of other hosts since the last call. */
    public List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
