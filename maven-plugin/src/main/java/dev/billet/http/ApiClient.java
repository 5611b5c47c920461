package dev.billet.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends each request once, and says whether it can have arrived. Thread-safe.
 *
 * <p>OkHttp repeats a request on its own after a stale connection, a 408, a 503 with {@code Retry-After: 0} and some
 * redirects; a repeated announcement is a second announcement. So: no retry, no redirect, bodies that can be written once,
 * and a new connection each time, which leaves no stale one to fail on.
 */
public final class ApiClient {
    /** Longer than a busy server takes to accept a post. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** No answer that we understand is longer, and no picture that a network takes. */
    private static final long LARGEST_ANSWER = 16L << 20;

    /** All clients know the same authorities, and reading those is most of what it costs to make one. */
    private static final OkHttpClient COMMON = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
            .eventListenerFactory(call -> Objects.requireNonNull(call.request().tag(Progress.class)))
            .build();

    private final OkHttpClient client;

    public ApiClient() {
        this(PATIENCE);
    }

    /** @param patience for one whole request, from the name look-up to the last byte of the answer */
    public ApiClient(Duration patience) {
        client = COMMON.newBuilder()
                .connectTimeout(patience)
                .readTimeout(patience)
                .writeTimeout(patience)
                .callTimeout(patience)
                .build();
    }

    public Answer send(ApiRequest request) {
        Progress progress = new Progress();
        try (Response response = client.newCall(wired(request, progress)).execute()) {
            byte[] body = response.peekBody(LARGEST_ANSWER).bytes();
            Map<String, List<String>> headers = response.headers().toMultimap();
            return new Answer.Received(response.code(), headers, body);
        } catch (IOException e) {
            String reason = reason(e);
            return progress.left ? new Answer.Lost(reason) : new Answer.NotSent(reason);
        }
    }

    private Request wired(ApiRequest request, Progress progress) {
        Request.Builder builder = new Request.Builder()
                .url(request.address().toString())
                .header("User-Agent", "Billet")
                .tag(Progress.class, progress);
        request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        return builder.method(request.method(), body(request)).build();
    }

    private static @Nullable RequestBody body(ApiRequest request) {
        ApiRequest.@Nullable Content content = request.content();
        if (content != null) {
            return new OneShotBody(content.type(), content.bytes());
        }
        boolean mayLack = List.of("GET", "HEAD", "DELETE").contains(request.method());
        return mayLack ? null : new OneShotBody(null, new byte[0]);
    }

    /** The kind of failure only: an exception's own text may quote the address. */
    private static String reason(IOException failure) {
        return switch (failure.getClass().getSimpleName()) {
            case "UnknownHostException" -> "the server's name is not known";
            case "ConnectException", "HttpHostConnectException", "NoRouteToHostException" ->
                "the server does not accept connections";
            case "SocketTimeoutException", "InterruptedIOException" -> "no answer in time";
            case "SSLHandshakeException", "SSLPeerUnverifiedException" -> Answer.NotSent.UNTRUSTED;
            case "SSLException" -> "the secure connection failed";
            default -> "the connection broke";
        };
    }

    /** Sees whether anything of the request went out. */
    private static final class Progress extends EventListener {
        private volatile boolean left;

        @Override
        public void requestHeadersStart(Call call) {
            left = true;
        }
    }
}
