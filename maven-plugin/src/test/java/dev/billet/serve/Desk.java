package dev.billet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.GivenSecrets;
import dev.billet.run.Invocation;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.syndication.Order;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A small blog that is being written, its preview, and a browser that can be asked what it got. */
final class Desk implements AutoCloseable {
    private static final long LONGEST_SECONDS = 30;

    private final Path folder;
    private final Queue<String> printed = new ConcurrentLinkedQueue<>();
    private final HttpClient browser = HttpClient.newHttpClient();
    private final ExecutorService listening = Executors.newCachedThreadPool();
    private final LiveSite site;

    private Desk(Path folder, int port) throws IOException {
        this.folder = folder;
        this.site = LiveSite.start(invocation(), port);
    }

    /** A blog at {@code https://user.example/carnet/} with one post. */
    static void blog(Path folder) throws IOException {
        write(folder.resolve("content/site.yaml"), """
                title: Carnet
                url: https://user.example/carnet/
                timezone: Europe/Paris
                """);
        write(folder.resolve("content/posts/2026-11-20-hello.md"), "# Hello\n\nFirst words.\n");
    }

    static Desk at(Path folder) throws IOException {
        return new Desk(folder, 0);
    }

    /** @param port that is wished for */
    static Desk at(Path folder, int port) throws IOException {
        return new Desk(folder, port);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void write(String file, String text) throws IOException {
        write(folder.resolve(file), text);
    }

    String url(String path) {
        return site.url() + path;
    }

    String address(String path) {
        return URI.create(site.url()).resolve(path).toString();
    }

    List<String> printed() {
        return List.copyOf(printed);
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    /** An open page: what it is told, event by event. */
    Events open() throws IOException, InterruptedException {
        return listen("/.billet/events");
    }

    /** The same, of a page at a path. */
    Events open(String path) throws IOException, InterruptedException {
        return listen("/.billet/events?page=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    private Events listen(String address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address(address))).build();
        HttpResponse<Stream<String>> answer = browser.send(request, BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        return new Events(answer.body().iterator());
    }

    /** Server-sent events as they come. */
    final class Events {
        private final Iterator<String> lines;

        private Events(Iterator<String> lines) {
            this.lines = lines;
        }

        /** The next one, as {@code name data}; fails if none comes. */
        String next() throws Exception {
            return listening.submit(this::read).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        }

        private String read() {
            String name = "";
            String data = "";
            while (lines.hasNext()) {
                String line = lines.next();
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ")) {
                    data = line.substring("data: ".length());
                } else if (line.isEmpty() && !name.isEmpty()) {
                    return name + " " + data;
                }
            }
            throw new IllegalStateException("the server closed the connection");
        }
    }

    @Override
    public void close() throws IOException {
        site.close();
        listening.shutdownNow();
    }

    private Invocation invocation() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
        return new Invocation(
                Invocations.options(folder, false, false, false, Order.EVERYTHING, clock),
                GivenSecrets.NONE,
                new Recorded(printed::add, "", "WARNING ", "ERROR "));
    }
}
