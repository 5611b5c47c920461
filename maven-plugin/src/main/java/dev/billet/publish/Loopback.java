package dev.billet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits on this machine for the address that a browser is sent back to. Only an address with the right state counts: any page
 * that is open in the browser could call this one.
 */
final class Loopback implements AutoCloseable {
    private static final String THANKS = "Done. You can close this page and go back to the terminal.";
    private static final String STRANGER = "This is not the answer that Billet waits for.";

    private final HttpServer server;
    private final String state;
    private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

    private Loopback(HttpServer server, String state) {
        this.server = server;
        this.state = state;
    }

    static Loopback listen(int port, String state) throws IOException {
        InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        Loopback loopback = new Loopback(HttpServer.create(new InetSocketAddress(here, port), 0), state);
        loopback.server.createContext("/", loopback::handle);
        loopback.server.start();
        return loopback;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean ours = isOurs(query(exchange.getRequestURI()));
        byte[] page = (ours ? THANKS : STRANGER).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(ours ? 200 : 400, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
        offer(exchange.getRequestURI()); // only now: it ends the waiting, and with it this server
    }

    /** The same for an address that the author brings from the browser of another machine. */
    void offer(URI address) {
        Map<String, String> query = query(address);
        if (isOurs(query)) {
            answer.complete(query);
        }
    }

    /** Nobody will come any more. */
    void giveUp() {
        answer.complete(Map.of());
    }

    private boolean isOurs(Map<String, String> query) {
        return state.equals(query.get("state")) && (query.containsKey("code") || query.containsKey("error"));
    }

    private static Map<String, String> query(URI address) {
        String text = Optional.ofNullable(address.getRawQuery()).orElse("");
        Map<String, String> query = new TreeMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                query.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return query;
    }

    /** What the browser brought; empty if it did not come in time. */
    Optional<Map<String, String>> await(Duration patience) {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
