package dev.billet.syndication.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from an announcer to a server. One of the things that the announcer says can be lost, held up or answered by a
 * stranger.
 */
abstract class Wire implements AutoCloseable {
    private final int exit;
    private final List<Late> late = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private int left;
    private boolean happened;
    private boolean dead;
    private int underWay;

    /** What arrives later than anybody waits for it. */
    interface Late {
        void arrive() throws IOException;
    }

    /** @param exit the server's port */
    Wire(int exit) {
        this.exit = exit;
    }

    /** @param at the request at which it happens, counted from now */
    final synchronized void arm(Fault fault, int at) {
        this.fault = fault;
        left = fault.isOnTheWay() ? at : 0;
        happened = false;
        dead = false;
    }

    final synchronized boolean happened() {
        return happened;
    }

    /** Whether the announcer has been killed with a request under way: nothing of it arrives any more. */
    final synchronized boolean isDead() {
        return dead;
    }

    final synchronized Arrival enter() {
        underWay++;
        return new Arrival();
    }

    final void go(Socket socket, Arrival arrival) {
        try (socket) {
            if (!isDead()) {
                carry(socket, arrival);
            }
        } catch (IOException e) {
            // the other side was faster
        } finally {
            arrival.happened();
        }
    }

    /** Of one connection: when nothing more of it can come to the server. */
    final class Arrival {
        private boolean told;

        void happened() {
            synchronized (Wire.this) {
                underWay -= told ? 0 : 1;
                told = true;
                Wire.this.notifyAll();
            }
        }
    }

    /** Carries what is said on one connection. */
    abstract void carry(Socket socket, Arrival arrival) throws IOException;

    /** What becomes of the thing that the announcer says now. */
    final synchronized Fault next() {
        if (left == 0 || --left > 0) {
            return Fault.NONE;
        }
        happened = true;
        dead = fault.kills();
        return fault;
    }

    final Socket server() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), exit);
    }

    final synchronized void holdBack(Late message) {
        late.add(message);
    }

    final synchronized void settle() throws InterruptedException {
        while (underWay > 0) {
            wait();
        }
    }

    final synchronized boolean hasLate() {
        return !late.isEmpty();
    }

    /** What was held back arrives. */
    final void deliver() throws IOException {
        List<Late> messages;
        synchronized (this) {
            messages = List.copyOf(late);
            late.clear();
        }
        for (Late message : messages) {
            message.arrive();
        }
    }

    @Override
    public void close() throws IOException {
        // most hold nothing
    }
}
