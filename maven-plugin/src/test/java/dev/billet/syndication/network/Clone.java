package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.git.GitServer;
import dev.billet.git.Login;
import dev.billet.http.Secret;
import dev.billet.publish.Publisher;
import dev.billet.run.GivenSecrets;
import dev.billet.run.Invocation;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import dev.billet.run.Secrets;
import dev.billet.syndication.Order;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A blog in a folder of its own, published by a process of its own that can be killed at any moment. */
final class Clone implements AutoCloseable {
    private final Path blog;
    private final List<String> before;
    private Process process;

    /** @param before put in front of the command that starts its process */
    Clone(Path blog, String... before) {
        this.blog = blog;
        this.before = List.of(before);
    }

    void write(int round, Instant when) throws IOException {
        Files.writeString(
                blog.resolve("content/posts/round-" + round + ".md"),
                "---\ntitle: Round " + round + "\ndate: " + when + "\n---\nText of round " + round + ".\n");
    }

    /** Starts a run and does not wait for it. */
    Clone publish(Instant now) {
        try {
            if (process == null || !process.isAlive()) {
                process = start();
            }
            process.getOutputStream().write((now + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Waits for the run: {@code done}, {@code killed}, or what went wrong. */
    String result() {
        try {
            BufferedReader out = process.inputReader(UTF_8);
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("RESULT ")) {
                    return line.equals("RESULT done") ? "done" : line + said;
                }
                said.append('\n').append(line);
            }
            process.waitFor();
            return process.exitValue() == 137 ? "killed" : "ended with " + process.exitValue() + said;
        } catch (IOException e) {
            return "killed";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Process start() throws IOException {
        Path home = Files.createDirectories(blog.resolve("../home"));
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData", // a file
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Clone.class.getName(),
                blog.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
        return builder.start();
    }

    /** The process: publishes once for each line, which is the time that its clock shows. */
    public static void main(String[] arguments) throws IOException {
        Path blog = Path.of(arguments[0]);
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Clock clock = Clock.fixed(Instant.parse(line), ZoneOffset.UTC);
            Invocation run = new Invocation(
                    Invocations.options(blog, false, false, false, Order.EVERYTHING, clock),
                    secrets(),
                    new Recorded(out::println, "", "", "ERROR "));
            Result result = new Publisher(run).publish();
            out.println(result instanceof Result.Done ? "RESULT done" : "RESULT " + result);
        }
    }

    private static Secrets secrets() {
        return new GivenSecrets(
                Map.of("CLUB", FakeMastodon.TOKEN, "SKY", FakeBluesky.PASSWORD),
                Map.of("127.0.0.1", new Login(GitServer.USER, new Secret(GitServer.TOKEN))));
    }
}
