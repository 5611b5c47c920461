package dev.billet.syndication.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where announcers knock; behind it is one wire after the other. */
final class Door implements AutoCloseable {
    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        return thread;
    });
    private Wire wire;
    private int probe;

    /** @param wire that nobody uses yet */
    Door(Wire wire) throws IOException {
        this.wire = wire;
        threads.execute(this::listen);
    }

    int port() {
        return entry.getLocalPort();
    }

    synchronized void leadTo(Wire next) {
        wire = next;
    }

    private void listen() {
        while (!entry.isClosed()) {
            try {
                enter(entry.accept());
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private synchronized void enter(Socket socket) throws IOException {
        if (socket.getPort() == probe) {
            socket.close();
            return;
        }
        Wire.Arrival arrival = wire.enter();
        Wire taken = wire;
        threads.execute(() -> taken.go(socket, arrival));
    }

    /** Waits until all that was sent so far has arrived, or never will. */
    void settle() throws IOException, InterruptedException {
        try (Socket last = new Socket()) {
            last.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            synchronized (this) {
                probe = last.getLocalPort();
            }
            last.connect(entry.getLocalSocketAddress());
            last.getInputStream()
                    .transferTo(new ByteArrayOutputStream()); // whoever connected before was accepted before
        }
        settled().settle();
    }

    private synchronized Wire settled() {
        return wire;
    }

    @Override
    public void close() throws IOException {
        entry.close();
        threads.shutdownNow();
    }
}
