package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process that announces; it is started when it is needed, and again after it was killed. */
final class Child implements AutoCloseable {
    private @Nullable Process process;

    void say(String line) throws IOException {
        Process child = process == null ? start() : process;
        process = child;
        OutputStream to = child.getOutputStream();
        to.write((line + "\n").getBytes(UTF_8));
        to.flush();
    }

    /** The next thing that it says. */
    String[] hear() throws IOException {
        if (process == null) {
            throw new IllegalStateException("nobody is there");
        }
        return Optional.ofNullable(process.inputReader(UTF_8).readLine())
                .orElseThrow(() -> new IOException("the process died"))
                .split("\t", -1);
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
            process = null;
        }
    }

    private static Process start() throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx96m",
                        "-cp",
                        path,
                        ChildAnnouncer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
