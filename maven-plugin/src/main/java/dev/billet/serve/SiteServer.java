package dev.billet.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The web server of {@code site:serve}: on the loopback address and for this machine's browsers only. */
final class SiteServer implements AutoCloseable {
    private static final int TRIES = 20;
    private static final String OURS = "/.billet/";
    private static final String PAGE = "page=";
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpServer server;
    private final Reloads reloads;
    private final Answers answers;
    private volatile SiteFiles site;

    private SiteServer(HttpServer server, SiteFiles site, Reloads reloads) {
        this.server = server;
        this.site = site;
        this.reloads = reloads;
        this.answers = new Answers(reloads::build);
    }

    /**
     * Starts at a port, or the next that is free.
     *
     * @throws IOException if none of twenty is
     */
    static SiteServer start(int port, SiteFiles site, Reloads reloads) throws IOException {
        // else each small answer waits for the acknowledgement of its headers; read when the first server is made
        System.setProperty("sun.net.httpserver.nodelay", "true");
        SiteServer started = new SiteServer(bind(port), site, reloads);
        started.server.createContext("/", started::answer);
        started.server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "billet-serve");
            thread.setDaemon(true);
            return thread;
        }));
        started.server.start();
        return started;
    }

    private static HttpServer bind(int port) throws IOException {
        @Nullable BindException taken = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                int next = port == 0 ? 0 : port + i;
                return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), next), 0);
            } catch (BindException e) {
                taken = e;
            }
        }
        throw new IOException("the ports " + port + " to " + (port + TRIES - 1) + " are all taken", taken);
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Where the site is. */
    String url() {
        return "http://127.0.0.1:" + port() + site.path();
    }

    /** Serves another folder or path from now on. */
    void serve(SiteFiles other) {
        site = other;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            String path = exchange.getRequestURI().getPath();
            if (!isForUs(exchange)) {
                answers.text(exchange, 403, "This is a preview for the browsers of this machine: " + url());
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                answers.text(exchange, 405, "Only GET and HEAD.");
            } else if (path.equals(OURS + "events")) {
                reloads.add(exchange, page(exchange));
                return; // stays open
            } else if (path.equals(Answers.SCRIPT)) {
                answers.script(exchange);
            } else {
                answers.found(exchange, site.at(path));
            }
        } catch (IOException e) {
            // the browser went away, or the file while it was sent: the next request tells
        } catch (RuntimeException e) {
            answers.text(exchange, 500, "The preview failed: " + e);
        }
        exchange.close();
    }

    /** The path of the page that listens, as its script tells it. */
    private static String page(HttpExchange exchange) {
        @Nullable String asked = exchange.getRequestURI().getQuery();
        return asked != null && asked.startsWith(PAGE) ? asked.substring(PAGE.length()) : "";
    }

    /** Whether the address bar says this machine: a foreign page that had its name point here must not read drafts. */
    private static boolean isForUs(HttpExchange exchange) {
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        return host == null || HOSTS.contains(host.replaceFirst(":\\d+$", ""));
    }
}
