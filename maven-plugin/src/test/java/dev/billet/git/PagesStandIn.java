package dev.billet.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What GitHub Pages does, on 127.0.0.1: serves a branch of a bare repository below a path, some time after it was pushed, with
 * 404 before that and an older version from its cache. Time is counted in requests, so that no test waits.
 */
public final class PagesStandIn implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "xml", "application/xml",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "ico", "image/x-icon");

    private final Path bare;
    private final String branch;
    private final String base;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger lag = new AtomicInteger();
    private final Map<String, AtomicInteger> missing = new ConcurrentHashMap<>();
    private volatile String served = "";
    private volatile String redirect = "";

    private PagesStandIn(Path bare, String branch, String base) throws IOException {
        this.bare = bare;
        this.branch = branch;
        this.base = base;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** @param base starts and ends with a slash: {@code /} for a user's site, {@code /carnet/} for a project's */
    public static PagesStandIn of(Path bare, String branch, String base) throws IOException {
        Needed.program("git");
        return new PagesStandIn(bare, branch, base);
    }

    /** The address of the home page. */
    public String home() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base;
    }

    /** So many requests see what was served before, or 404 if nothing was, each time the branch has moved on. */
    public PagesStandIn lagging(int requests) {
        lag.set(requests);
        return this;
    }

    /** So many requests for a path below the base are answered with 404, whatever the branch has. */
    public PagesStandIn without(String path, int requests) {
        missing.put(path, new AtomicInteger(requests));
        return this;
    }

    /** From now on every request is sent on to the same path of another origin. */
    public PagesStandIn redirecting(String origin) {
        redirect = origin;
        return this;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!redirect.isEmpty()) {
                exchange.getResponseHeaders().add("Location", redirect + path);
                exchange.sendResponseHeaders(301, -1);
                return;
            }
            Optional<byte[]> file = path.startsWith(base) ? file(path.substring(base.length())) : Optional.empty();
            byte[] body = file.or(() -> show("404.html")).orElseGet(() -> "404".getBytes());
            String name = file.isEmpty() || path.endsWith("/") ? "index.html" : path;
            String ending = name.substring(name.lastIndexOf('.') + 1);
            exchange.getResponseHeaders().add("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
            exchange.getResponseHeaders().add("Cache-Control", "max-age=600");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(file.isPresent() ? 200 : 404, head || body.length == 0 ? -1 : body.length);
            if (!head) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Optional<byte[]> file(String path) {
        moveOn();
        AtomicInteger left = missing.get(path);
        if (left != null && left.getAndDecrement() > 0) {
            return Optional.empty();
        }
        return show(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    }

    private synchronized void moveOn() {
        String tip = new String(git("rev-parse", "--verify", "-q", branch).orElse(new byte[0])).strip();
        if (!tip.equals(served) && (lag.get() <= 0 || lag.decrementAndGet() < 0)) {
            served = tip;
        }
    }

    private Optional<byte[]> show(String path) {
        return served.isEmpty() ? Optional.empty() : git("cat-file", "blob", served + ":" + path);
    }

    private Optional<byte[]> git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(bare.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] printed = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
