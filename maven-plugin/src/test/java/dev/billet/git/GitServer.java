package dev.billet.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A git host on 127.0.0.1: git's own {@code http-backend}, which is what serves git over HTTP everywhere, behind the server
 * that is in the JDK. Writing wants a login; reading does too if so asked.
 */
public final class GitServer implements AutoCloseable {
    public static final String USER = "author";
    public static final String TOKEN = "t0p-secret-t0ken";

    private final Path root;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Runnable watcher = () -> {};
    private volatile Watcher pushes = () -> {};
    private volatile boolean locked;
    private volatile boolean readOnly;
    private volatile long cutPushesAfter = Long.MAX_VALUE;
    private volatile boolean loseAnswers;
    private volatile boolean full;

    private GitServer(Path root) throws IOException {
        this.root = root;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** Serves the bare repositories in a folder. */
    public static GitServer of(Path root) throws IOException {
        Needed.program("git");
        return new GitServer(root);
    }

    /** Where a repository is served. */
    public String address(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + repository;
    }

    /** From now on called at each request, before it is served. */
    public void watch(Runnable other) {
        watcher = other;
    }

    /** What somebody else does meanwhile. */
    @FunctionalInterface
    public interface Watcher {
        void look() throws IOException;
    }

    /** From now on called each time that a push arrives, before it takes effect. */
    public void watchPushes(Watcher other) {
        pushes = other;
    }

    /** From now on reading wants a login as well. */
    public GitServer locked() {
        locked = true;
        return this;
    }

    /** From now on every login may read only: 403, as GitHub answers. */
    public void readOnly() {
        readOnly = true;
    }

    /** From now on the connection breaks when so much of a push has arrived. */
    public void cutPushesAfter(long bytes) {
        cutPushesAfter = bytes;
    }

    /** From now on a push takes effect, and the connection breaks before the answer. */
    public void loseAnswers() {
        loseAnswers = true;
    }

    /** From now on no file on the host can be larger than a kilobyte, which is as near to a full disk as a process gets. */
    public void fillDisk() {
        full = true;
    }

    /** All is well again. */
    public void heal() {
        full = false;
        readOnly = false;
        loseAnswers = false;
        cutPushesAfter = Long.MAX_VALUE;
    }

    /** Bytes that clients have sent since the last call. */
    public long received() {
        return received.getAndSet(0);
    }

    /** Bytes that clients have got since the last call. */
    public long sent() {
        return sent.getAndSet(0);
    }

    /** Requests since the last call. */
    public int requests() {
        return requests.getAndSet(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        watcher.run();
        try (exchange) {
            boolean writes = String.valueOf(exchange.getRequestURI()).contains("git-receive-pack");
            if ((writes || locked) && !isLoggedIn(exchange)) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (writes && readOnly) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            boolean push = exchange.getRequestURI().getPath().endsWith("/git-receive-pack");
            byte[] body = body(exchange, push ? cutPushesAfter : Long.MAX_VALUE);
            if (push) {
                pushes.look();
            }
            byte[] answer = backend(exchange, body);
            if (push && loseAnswers) {
                return; // closing the exchange closes the connection
            }
            answer(exchange, answer);
        }
    }

    private static boolean isLoggedIn(HttpExchange exchange) {
        return Stream.of(USER, Login.TOKEN_USER)
                .map(user -> (user + ":" + TOKEN).getBytes(UTF_8))
                .map(login -> "Basic " + Base64.getEncoder().encodeToString(login))
                .anyMatch(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))::equals);
    }

    private byte[] body(HttpExchange exchange, long most) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        InputStream in = exchange.getRequestBody();
        byte[] buffer = new byte[1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            received.addAndGet(read);
            body.write(buffer, 0, read);
            if (body.size() > most) {
                throw new IOException("cut off");
            }
        }
        return body.toByteArray();
    }

    private byte[] backend(HttpExchange exchange, byte[] body) throws IOException {
        String command = (full ? "ulimit -f 1; " : "") + "exec git http-backend";
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.putAll(Git.environment());
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("REMOTE_USER", USER);
        environment.put("REMOTE_ADDR", "127.0.0.1");
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put(
                "QUERY_STRING",
                Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""));
        header(exchange, "Content-Type").ifPresent(type -> environment.put("CONTENT_TYPE", type));
        header(exchange, "Content-Encoding").ifPresent(coding -> environment.put("HTTP_CONTENT_ENCODING", coding));
        header(exchange, "Git-Protocol").ifPresent(protocol -> environment.put("GIT_PROTOCOL", protocol));
        environment.put("CONTENT_LENGTH", String.valueOf(body.length));
        Process process = builder.start();
        threads.execute(() -> feed(process, body));
        return process.getInputStream().readAllBytes();
    }

    private static void feed(Process process, byte[] body) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(body);
        } catch (IOException e) {
            // it had read enough, or died; its answer says which
        }
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Sends what a CGI program printed: headers, an empty line, the body. */
    private void answer(HttpExchange exchange, byte[] printed) throws IOException {
        int end = new String(printed, ISO_8859_1).indexOf("\r\n\r\n");
        int status = 200;
        for (String line : new String(printed, 0, end, ISO_8859_1).split("\r\n")) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
        }
        int length = printed.length - end - 4;
        sent.addAndGet(length);
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        exchange.getResponseBody().write(printed, end + 4, length);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
