package dev.billet.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/** A WebSocket, one sentence at a time: what is heard waits until somebody listens. */
public final class Dialogue implements AutoCloseable {
    private static final int GOING_AWAY = 1001;

    private final BlockingQueue<Optional<String>> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final OkHttpClient client;
    private final Duration patience;
    private final WebSocket socket;
    private volatile boolean open;

    private Dialogue(URI address, Duration patience) {
        this.patience = patience;
        client = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .connectTimeout(patience)
                .readTimeout(patience)
                .writeTimeout(patience)
                .build();
        Request request = new Request.Builder()
                .url(address.toString().replaceFirst("^ws", "http"))
                .header("User-Agent", "Billet")
                .build();
        socket = client.newWebSocket(request, new Ear());
    }

    /** @param patience to connect, and then for each sentence; empty if the server does not take it up */
    public static Optional<Dialogue> open(URI address, Duration patience) {
        Dialogue dialogue = new Dialogue(address, patience);
        if (dialogue.isOpen()) {
            return Optional.of(dialogue);
        }
        dialogue.close();
        return Optional.empty();
    }

    private boolean isOpen() {
        try {
            return answered.await(patience.toMillis(), TimeUnit.MILLISECONDS) && open;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void say(String sentence) {
        socket.send(sentence);
    }

    /** The next sentence; empty if none comes in time or the other side has ended it. */
    public Optional<String> hear() {
        try {
            @Nullable Optional<String> next = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return next == null ? Optional.empty() : next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        socket.close(GOING_AWAY, null);
        socket.cancel();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private final class Ear extends WebSocketListener {
        @Override
        public void onOpen(WebSocket socket, Response response) {
            open = true;
            answered.countDown();
        }

        @Override
        public void onMessage(WebSocket socket, String text) {
            heard.add(Optional.of(text));
        }

        @Override
        public void onClosing(WebSocket socket, int code, String reason) {
            end();
        }

        @Override
        public void onFailure(WebSocket socket, Throwable failure, @Nullable Response response) {
            end();
        }

        private void end() {
            heard.add(Optional.empty());
            answered.countDown();
        }
    }
}
