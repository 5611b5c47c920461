package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.billet.generator.BuildOptions;
import dev.billet.generator.BuildReport;
import dev.billet.generator.Generator;
import dev.billet.generator.TestFolders;
import dev.billet.generator.model.SyndicationLink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The site of {@code src/test/sites/desk}, built and served below its path as its host would do. */
public final class ServedSite implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/sites/desk");
    /** Lies over it: the same site in three languages. */
    private static final Path LANGUAGES = Path.of("src/test/sites/languages");

    private static final String PATH = "/desk/";
    /** As strict as it gets, but that the cells of a table are aligned by style attributes. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css",
            "js", "text/javascript",
            "json", "application/json",
            "woff2", "font/woff2",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "webmanifest", "application/manifest+json",
            "txt", "text/plain; charset=utf-8");

    private final Path folder;
    private final HttpServer server;

    private ServedSite(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Builds the site below a folder and serves it until it is closed. */
    public static ServedSite in(Path target) throws IOException {
        return in(target, "default");
    }

    /** The same in another theme. */
    static ServedSite in(Path target, String theme) throws IOException {
        return new ServedSite(build(target, theme));
    }

    /** The same with a French and an Arabic part, below {@code fr/} and {@code ar/}. */
    static ServedSite inLanguages(Path target, String theme) throws IOException {
        return new ServedSite(buildInLanguages(target, theme));
    }

    /** Builds the site below a folder, and says where. */
    static Path build(Path target, String theme) throws IOException {
        TestFolders.copy(SOURCE, target);
        return built(target, theme);
    }

    /** The same in three languages. */
    static Path buildInLanguages(Path target, String theme) throws IOException {
        TestFolders.copy(SOURCE, target);
        TestFolders.copy(LANGUAGES, target);
        return built(target, theme);
    }

    private static Path built(Path target, String theme) throws IOException {
        Path site = target.resolve("site");
        Path config = target.resolve("content/site.yaml");
        Files.writeString(config, Files.readString(config) + "theme: " + theme + "\n");
        BuildOptions options = BuildOptions.in(target, Instant.parse("2026-11-24T12:00:00Z"))
                .folders(
                        target.resolve("content"),
                        target.resolve("theme"),
                        site,
                        target.resolve("work"),
                        target.resolve("images"));
        SyndicationLink announced = new SyndicationLink("club", "mastodon", "https://social.example/@club/1");
        BuildReport report = Generator.build(
                options.published(List.of(), Map.of("tag:user.github.io,2026-11-20:winter", List.of(announced))));
        assertThat(report.problems()).isEmpty();
        return site;
    }

    /** The address of a path below the site's, such as {@code tags/}. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        // asked for beside a feed, which names no icon: it is the host's, not the site's
        if (path.equals("/favicon.ico")) {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            return;
        }
        String name = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
        Path asked = folder.resolve(path.endsWith("/") ? name + "index.html" : name);
        boolean found = path.startsWith(PATH) && Files.isRegularFile(asked);
        Path file = found ? asked : folder.resolve("404.html");
        byte[] bytes = Files.readAllBytes(file);
        String end = file.toString().substring(file.toString().lastIndexOf('.') + 1);
        exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(end, "application/octet-stream"));
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
