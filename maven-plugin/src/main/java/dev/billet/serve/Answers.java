package dev.billet.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a request is answered with: a file or a part of it, a page with the script that renews it, or a word. */
final class Answers {
    static final String SCRIPT = "/.billet/live.js";
    private static final String TAG = "<script src=\"" + SCRIPT + "\" data-build=\"%d\" defer></script>";

    private final LongSupplier build;

    /** @param build the number of the build that is served */
    Answers(LongSupplier build) {
        this.build = build;
    }

    void found(HttpExchange exchange, SiteFiles.Found found) throws IOException {
        if (found instanceof SiteFiles.Found.Moved moved) {
            exchange.getResponseHeaders().set("Location", moved.to());
            text(exchange, 302, "It is at " + moved.to());
        } else if (found instanceof SiteFiles.Found.File file) {
            file(exchange, file.file());
        } else {
            Optional<Path> page = ((SiteFiles.Found.Missing) found).page();
            if (page.isPresent()) {
                page(exchange, 404, Files.readString(page.get()));
            } else {
                page(exchange, 404, "<!doctype html><title>Not found</title><p>There is no such page.");
            }
        }
    }

    void script(HttpExchange exchange) throws IOException {
        try (InputStream script = Answers.class.getResourceAsStream("live.js")) {
            if (script == null) {
                throw new IllegalStateException("live.js is missing");
            }
            bytes(exchange, 200, MediaTypes.of(SCRIPT), script.readAllBytes());
        }
    }

    void text(HttpExchange exchange, int status, String text) throws IOException {
        bytes(exchange, status, MediaTypes.of("txt"), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void file(HttpExchange exchange, Path file) throws IOException {
        String type = MediaTypes.of(file.getFileName().toString());
        if (type.startsWith("text/html")) {
            page(exchange, 200, Files.readString(file));
            return;
        }
        @Nullable String range = exchange.getRequestHeaders().getFirst("Range");
        long size = Files.size(file);
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        if (range == null || !ByteRange.isOne(range)) {
            part(exchange, 200, type, file, new ByteRange(0, size - 1));
            return;
        }
        Optional<ByteRange> part = ByteRange.in(range, size);
        if (part.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + size);
            text(exchange, 416, "The file has " + size + " bytes.");
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", part.get().of(size));
        part(exchange, 206, type, file, part.get());
    }

    /** A page with our script before its end. */
    private void page(HttpExchange exchange, int status, String html) throws IOException {
        String tag = TAG.formatted(build.getAsLong());
        int end = html.lastIndexOf("</body>");
        String renewing = end < 0 ? html + tag : html.substring(0, end) + tag + html.substring(end);
        bytes(exchange, status, MediaTypes.of("html"), renewing.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (start(exchange, status, type, body.length)) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void part(HttpExchange exchange, int status, String type, Path file, ByteRange part)
            throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            if (start(exchange, status, type, part.length())) {
                InputStream from = Channels.newInputStream(channel.position(part.first()));
                byte[] piece = new byte[1 << 16];
                for (long left = part.length(); left > 0; ) {
                    int read = from.read(piece, 0, (int) Math.min(piece.length, left));
                    if (read < 0) {
                        return; // the file became shorter; the browser notices
                    }
                    exchange.getResponseBody().write(piece, 0, read);
                    left -= read;
                }
            }
        }
    }

    /** Sends the headers; false if no body may follow. */
    private static boolean start(HttpExchange exchange, int status, String type, long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
        }
        exchange.sendResponseHeaders(status, head || length == 0 ? -1 : length);
        return !head && length > 0;
    }
}
