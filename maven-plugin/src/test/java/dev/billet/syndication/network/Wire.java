package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The way from an announcer to a server, one connection a request. One of them can be cut, held up or answered by a stranger. */
final class Wire implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private final ServerSocket entry;
    private final int exit;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        return thread;
    });
    private final List<byte[]> late = new ArrayList<>();
    private Fault fault = Fault.NONE;
    private int left;
    private boolean happened;
    private int underWay;
    private int probe;

    /** @param exit the server's port */
    Wire(int exit) throws IOException {
        this.exit = exit;
        entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + entry.getLocalPort());
    }

    /** @param at the request at which it happens, counted from now */
    synchronized void arm(Fault fault, int at) {
        this.fault = fault;
        left = fault.isOnTheWay() ? at : 0;
        happened = false;
    }

    synchronized boolean happened() {
        return happened;
    }

    private void listen() {
        while (!entry.isClosed()) {
            try {
                Socket socket = entry.accept();
                Fault met = next(socket.getPort());
                threads.execute(() -> carry(socket, met));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private synchronized Fault next(int from) {
        underWay++;
        if (from != probe && left > 0 && --left == 0) {
            happened = true;
            return fault;
        }
        return Fault.NONE;
    }

    private void carry(Socket socket, Fault met) {
        boolean arrived = false;
        try (socket) {
            if (met == Fault.CUT_BEFORE_THE_REQUEST) {
                socket.setSoLinger(true, 0);
                return;
            }
            byte[] request = read(socket.getInputStream(), met == Fault.CUT_IN_THE_REQUEST);
            if (request.length == 0 || met == Fault.CUT_IN_THE_REQUEST || met == Fault.CUT_AFTER_THE_REQUEST) {
                return;
            }
            byte[] answer = answer(request, met);
            arrived();
            arrived = true;
            if (met == Fault.TOO_SLOW || met == Fault.DONE_MUCH_LATER) {
                socket.getInputStream().transferTo(new ByteArrayOutputStream()); // until the other side hangs up
            } else if (met != Fault.ANSWER_LOST) {
                socket.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            // the other side was faster
        } finally {
            if (!arrived) {
                arrived();
            }
        }
    }

    private byte[] answer(byte[] request, Fault met) throws IOException {
        switch (met) {
            case ERROR_IN_PLACE_OF_IT -> {
                return said("500 Internal Server Error", "");
            }
            case LIMITED -> {
                return said("429 Too Many Requests", "Retry-After: 20\r\n");
            }
            case DONE_MUCH_LATER -> {
                synchronized (this) {
                    late.add(request);
                }
                return new byte[0];
            }
            default -> {
                byte[] answer = forward(request);
                return switch (met) {
                    case ERROR_AFTER_IT -> said("500 Internal Server Error", "");
                    case CUT_IN_THE_ANSWER -> Arrays.copyOf(answer, (headers(answer) + answer.length) / 2);
                    default -> answer;
                };
            }
        }
    }

    private static byte[] said(String status, String header) {
        return ("HTTP/1.1 " + status + "\r\n" + header + "Content-Length: 0\r\n\r\n").getBytes(ISO_8859_1);
    }

    private byte[] forward(byte[] request) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), exit)) {
            server.getOutputStream().write(request);
            return read(server.getInputStream(), false);
        }
    }

    /** One message, or only its headers. */
    private static byte[] read(InputStream in, boolean onlyHeaders) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int needed = Integer.MAX_VALUE;
        while (message.size() < needed) {
            int count = in.read(buffer);
            if (count < 0) {
                return new byte[0];
            }
            message.write(buffer, 0, count);
            int headers = needed == Integer.MAX_VALUE ? headers(message.toByteArray()) : 0;
            if (headers > 0) {
                Matcher length = LENGTH.matcher(message.toString(ISO_8859_1).substring(0, headers));
                needed = onlyHeaders || !length.find() ? headers : headers + Integer.parseInt(length.group(1));
            }
        }
        return message.toByteArray();
    }

    /** The length of its head; 0 if that is not complete. */
    private static int headers(byte[] message) {
        int end = new String(message, ISO_8859_1).indexOf("\r\n\r\n");
        return end < 0 ? 0 : end + 4;
    }

    private synchronized void arrived() {
        underWay--;
        notifyAll();
    }

    /** Waits until all that was sent so far has arrived, or never will. */
    void settle() throws IOException, InterruptedException {
        try (Socket last = new Socket()) {
            last.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            synchronized (this) {
                probe = last.getLocalPort();
            }
            last.connect(entry.getLocalSocketAddress());
            last.shutdownOutput();
            last.getInputStream()
                    .transferTo(new ByteArrayOutputStream()); // whoever connected before was accepted before
        }
        synchronized (this) {
            while (underWay > 0) {
                wait();
            }
        }
    }

    synchronized boolean hasLate() {
        return !late.isEmpty();
    }

    /** What was held back arrives. */
    void deliver() throws IOException {
        List<byte[]> requests;
        synchronized (this) {
            requests = List.copyOf(late);
            late.clear();
        }
        for (byte[] request : requests) {
            forward(request);
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        threads.shutdownNow();
    }
}
