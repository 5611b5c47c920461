package dev.billet.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open pages, and what they are told: server-sent events (WHATWG HTML, section 9.2), which every browser keeps open and
 * takes up again by itself.
 */
final class Reloads {
    private static final String BUILD = "{\"build\":%d,\"styles\":%b}";

    private final Set<HttpExchange> pages = ConcurrentHashMap.newKeySet();
    private Optional<String> problems = Optional.empty();
    private long build;

    /** The number of the last build that succeeded; a page carries that of the build that it shows. */
    synchronized long build() {
        return build;
    }

    /** Keeps a page's connection, and tells the page at once what holds. */
    synchronized void add(HttpExchange page) throws IOException {
        page.getResponseHeaders().set("Content-Type", "text/event-stream");
        page.getResponseHeaders().set("Cache-Control", "no-store");
        page.sendResponseHeaders(200, 0);
        pages.add(page);
        tell(page, event("build", BUILD.formatted(build, false)));
        problems.ifPresent(text -> tell(page, event("problems", text)));
    }

    /** Tells every page that the site is another. @param styles whether only style sheets are */
    synchronized void built(boolean styles) {
        build++;
        problems = Optional.empty();
        tellAll(event("build", BUILD.formatted(build, styles)));
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
        pages.forEach(page -> tell(page, text));
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
