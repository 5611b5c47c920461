package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process that announces; it is started when it is needed, and again after it was killed. */
final class Child implements Announcer {
    private @Nullable Process process;

    @Override
    public Ended run(Command command, Watcher watcher) throws IOException, InterruptedException {
        say(command.line());
        for (String[] said = hear(); ; said = hear()) {
            switch (said[0]) {
                case "WAIT" -> watcher.passes(Duration.ofMillis(Long.parseLong(said[1])));
                case "STOPPED" -> {
                    if (!watcher.goesOn()) {
                        kill();
                        return Ended.KILLED;
                    }
                }
                default -> {
                    return new Ended(said[1], Boolean.parseBoolean(said[2]), said[3]);
                }
            }
            say("GO");
        }
    }

    private void say(String line) throws IOException {
        Process child = process == null ? start() : process;
        process = child;
        OutputStream to = child.getOutputStream();
        to.write((line + "\n").getBytes(UTF_8));
        to.flush();
    }

    /** The next thing that it says. */
    private String[] hear() throws IOException {
        if (process == null) {
            throw new IllegalStateException("nobody is there");
        }
        return Optional.ofNullable(process.inputReader(UTF_8).readLine())
                .orElseThrow(() -> new IOException("the process died"))
                .split("\t", -1);
    }

    /** SIGKILL. */
    private void kill() throws InterruptedException {
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
