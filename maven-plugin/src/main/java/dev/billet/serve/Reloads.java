package dev.billet.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The open pages, and what they are told: server-sent events (WHATWG HTML, section 9.2), which every browser keeps open and
 * takes up again by itself.
 */
final class Reloads {
    private static final String BUILD = "{\"build\":%d,\"styles\":%b}";
    private static final String SAME = "{\"since\":%d,\"build\":%d}";

    private final Map<HttpExchange, String> pages = new ConcurrentHashMap<>();
    private Optional<String> problems = Optional.empty();
    private long build;

    /** The number of the last build that succeeded; a page carries that of the build that it shows. */
    synchronized long build() {
        return build;
    }

    /**
     * Keeps a page's connection, and tells the page at once what holds.
     *
     * @param href the path of the page
     */
    synchronized void add(HttpExchange page, String href) throws IOException {
        page.getResponseHeaders().set("Content-Type", "text/event-stream");
        page.getResponseHeaders().set("Cache-Control", "no-store");
        page.sendResponseHeaders(200, 0);
        pages.put(page, href);
        tell(page, event("build", BUILD.formatted(build, false)));
        problems.ifPresent(text -> tell(page, event("problems", text)));
    }

    /** Tells a page that it is another, before the site is built. */
    synchronized void renewed(String href) {
        build++;
        tell(href::equals, event("build", BUILD.formatted(build, false)));
    }

    /**
     * Tells every page that the site is another.
     *
     * @param styles whether only style sheets are
     * @param same the path of a page that is still as it was {@linkplain #renewed renewed}; or nothing
     */
    synchronized void built(boolean styles, String same) {
        build++;
        problems = Optional.empty();
        Predicate<String> isSame = href -> !same.isEmpty() && same.equals(href);
        tell(isSame, event("same", SAME.formatted(build - 1, build)));
        tell(isSame.negate(), event("build", BUILD.formatted(build, styles)));
    }

    /** Tells every page what is wrong, as JSON. */
    synchronized void failed(String json) {
        problems = Optional.of(json);
        tellAll(event("problems", json));
    }

    /** Finds out which pages were closed. */
    synchronized void ping() {
        tellAll(":\n\n");
    }

    private void tellAll(String text) {
        tell(page -> true, text);
    }

    private void tell(Predicate<String> which, String text) {
        pages.forEach((page, href) -> {
            if (which.test(href)) {
                tell(page, text);
            }
        });
    }

    private void tell(HttpExchange page, String text) {
        try {
            OutputStream body = page.getResponseBody();
            body.write(text.getBytes(StandardCharsets.UTF_8));
            body.flush();
        } catch (IOException e) {
            pages.remove(page); // the reader closed it
            page.close();
        }
    }

    private static String event(String name, String json) {
        return "event: " + name + "\ndata: " + json + "\n\n";
    }
}
