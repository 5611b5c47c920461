package dev.billet.syndication.network;

import static dev.billet.generator.browser.Needed.needed;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real server on this machine, as a process that ends with the test. */
final class TestServer {
    static final Path SERVERS = Path.of("src/test/servers").toAbsolutePath();

    private final Process process;
    private final String ready;

    private TestServer(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts it and waits until it says that it is ready. */
    static TestServer start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process =
                builder.redirectError(ProcessBuilder.Redirect.to(log.toFile())).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                drain(out);
                return new TestServer(process, line);
            }
        }
        throw new IOException(command + " ended without being ready:\n" + Files.readString(log));
    }

    /** A full pipe would stop the server. */
    private static void drain(BufferedReader out) {
        Thread drain = new Thread(() -> out.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
    }

    URI address() {
        return URI.create(ready.split(" ")[1]);
    }

    /** A word of the line that said it was ready. */
    String word(int index) {
        return ready.split(" ")[index];
    }

    void stop() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Goes on if it is there; else the test is skipped, or fails where all is required. */
    static void needs(boolean there, String what) {
        needed(there, what + ", which .ci/install-servers installs");
    }
}
