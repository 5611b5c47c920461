package dev.billet.syndication.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.function.Function;

/** A connection on which both sides speak as often as they like: each time the announcer does is a boundary. */
final class TalkWire extends Wire {
    private final Function<Said, byte[]> words;

    /** What a stranger says in the server's place. */
    enum Trouble {
        ERROR,
        LIMITED
    }

    /** @param first whether it answers the first thing that was said on the connection */
    record Said(Trouble trouble, boolean first) {}

    /** @param words of the protocol, for a server in trouble */
    TalkWire(int exit, Function<Said, byte[]> words) {
        super(exit);
        this.words = words;
    }

    @Override
    void carry(Socket socket, Arrival arrival) throws IOException {
        Socket server = server();
        try {
            Back back = new Back(server.getInputStream(), socket);
            Thread thread = new Thread(back, "wire back");
            thread.setDaemon(true);
            thread.start();
            if (talk(socket, server, back)) {
                server.shutdownOutput();
                back.end(); // what it was told last has arrived when it hangs up
                server.close();
            }
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** @return whether the server is to hear that the announcer has hung up */
    private boolean talk(Socket socket, Socket server, Back back) throws IOException {
        byte[] buffer = new byte[65_536];
        boolean first = true;
        for (int count = hear(socket, buffer); count > 0; count = hear(socket, buffer)) {
            byte[] said = Arrays.copyOf(buffer, count);
            Fault met = isDead() ? Fault.KILLED_BEFORE_THE_REQUEST : next();
            switch (met) {
                case CUT_BEFORE_THE_REQUEST, CUT_AFTER_THE_REQUEST, KILLED_BEFORE_THE_REQUEST -> {
                    socket.close();
                    return true;
                }
                case CUT_IN_THE_REQUEST -> {
                    server.getOutputStream().write(said, 0, count / 2);
                    socket.close();
                    return true;
                }
                case ERROR_IN_PLACE_OF_IT, LIMITED -> {
                    Trouble trouble = met == Fault.LIMITED ? Trouble.LIMITED : Trouble.ERROR;
                    socket.getOutputStream().write(words.apply(new Said(trouble, first)));
                    socket.shutdownOutput();
                    drain(socket);
                    return true;
                }
                case DONE_MUCH_LATER -> {
                    holdBack(() -> {
                        try (server) {
                            server.getOutputStream().write(said);
                            server.shutdownOutput();
                            back.end();
                        }
                    });
                    drain(socket);
                    return false;
                }
                case NONE -> server.getOutputStream().write(said);
                default -> {
                    back.turnTo(met, words.apply(new Said(Trouble.ERROR, first)));
                    server.getOutputStream().write(said);
                }
            }
            first = false;
        }
        return true;
    }

    private static int hear(Socket socket, byte[] buffer) throws IOException {
        try {
            return socket.getInputStream().read(buffer);
        } catch (SocketException e) {
            return -1; // hung up, here or there
        }
    }

    /** Until the other side hangs up. */
    private static void drain(Socket socket) throws IOException {
        try {
            socket.getInputStream().transferTo(new ByteArrayOutputStream());
        } catch (SocketException e) {
            // it has
        }
    }

    /** What the server says, on its way back. */
    private static final class Back implements Runnable {
        private final InputStream from;
        private final Socket to;
        private Fault fault = Fault.NONE;
        private byte[] instead = new byte[0];
        private boolean ended;

        Back(InputStream from, Socket to) {
            this.from = from;
            this.to = to;
        }

        /** From now on. */
        synchronized void turnTo(Fault met, byte[] words) {
            fault = met;
            instead = words;
        }

        private synchronized Fault fault() {
            return fault;
        }

        private synchronized byte[] instead() {
            return instead;
        }

        @Override
        public void run() {
            byte[] buffer = new byte[65_536];
            try {
                for (int count = from.read(buffer); count > 0; count = from.read(buffer)) {
                    say(Arrays.copyOf(buffer, count));
                }
            } catch (IOException e) {
                // one side has hung up
            }
            synchronized (this) {
                ended = true;
                notifyAll();
            }
        }

        private void say(byte[] words) throws IOException {
            Fault met = fault();
            switch (met) {
                case ANSWER_LOST, KILLED_AFTER_THE_REQUEST -> to.close();
                case TOO_SLOW -> {} // and never
                case CUT_IN_THE_ANSWER -> {
                    if (!to.isClosed()) {
                        to.getOutputStream().write(words, 0, words.length / 2);
                        to.close();
                    }
                }
                case ERROR_AFTER_IT -> {
                    if (!to.isClosed()) {
                        to.getOutputStream().write(instead());
                        to.close();
                    }
                }
                default -> to.getOutputStream().write(words);
            }
        }

        synchronized void end() {
            try {
                while (!ended) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
