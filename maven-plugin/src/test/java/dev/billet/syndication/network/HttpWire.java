package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request a connection. */
final class HttpWire extends Wire {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    private @Nullable Socket server;

    HttpWire(int exit) {
        super(exit);
    }

    @Override
    void carry(Socket socket, Arrival arrival) throws IOException {
        Fault met = next();
        if (met == Fault.CUT_BEFORE_THE_REQUEST || met == Fault.KILLED_BEFORE_THE_REQUEST) {
            socket.setSoLinger(true, 0);
            return;
        }
        byte[] request = read(socket.getInputStream(), met == Fault.CUT_IN_THE_REQUEST);
        if (request.length == 0 || met == Fault.CUT_IN_THE_REQUEST || met == Fault.CUT_AFTER_THE_REQUEST) {
            return;
        }
        byte[] answer = answer(request, met);
        arrival.happened();
        if (met == Fault.TOO_SLOW || met == Fault.DONE_MUCH_LATER) {
            socket.getInputStream().transferTo(new ByteArrayOutputStream()); // until the other side hangs up
        } else if (met != Fault.ANSWER_LOST && met != Fault.KILLED_AFTER_THE_REQUEST) {
            socket.getOutputStream().write(answer);
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
                holdBack(() -> forward(request));
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

    static byte[] said(String status, String header) {
        return ("HTTP/1.1 " + status + "\r\n" + header + "Content-Length: 0\r\n\r\n").getBytes(ISO_8859_1);
    }

    /** All on one connection, as long as the server keeps that open. */
    private synchronized byte[] forward(byte[] request) throws IOException {
        Socket to = server == null ? server() : server;
        server = to;
        to.getOutputStream().write(request);
        byte[] answer = read(to.getInputStream(), false);
        if (answer.length == 0) {
            close();
        }
        return answer;
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
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
}
