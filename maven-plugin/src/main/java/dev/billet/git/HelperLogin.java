package dev.billet.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.transport.URIish;

/** What git's own credential helper has stored; it is asked without a person at hand. */
final class HelperLogin {
    private static final long LONGEST_SECONDS = 20;

    private HelperLogin() {}

    static Login.Source source(Remote remote) {
        return new Login.Source("git's credential helper", "", () -> find(remote));
    }

    private static Optional<Login> find(Remote remote) {
        URIish uri = remote.uri();
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String user = uri.getUser() == null ? "" : "username=" + uri.getUser() + "\n";
        String question = "protocol=" + uri.getScheme() + "\nhost=" + host + "\npath="
                + uri.getPath().replaceFirst("^/", "") + "\n" + user + "\n";
        ProcessBuilder builder = new ProcessBuilder("git", "credential", "fill")
                .directory(remote.blog().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GCM_INTERACTIVE", "never", "GIT_ASKPASS", ""));
        builder.environment().remove("SSH_ASKPASS");
        try {
            return answer(builder.start(), question);
        } catch (IOException e) {
            return Optional.empty(); // no git on this machine
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Login> answer(Process process, String question) throws IOException, InterruptedException {
        try (InputStream out = process.getInputStream()) {
            try (OutputStream in = process.getOutputStream()) {
                in.write(question.getBytes(UTF_8));
            }
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (String line : new String(out.readAllBytes(), UTF_8).lines().toList()) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            String password = values.getOrDefault("password", "");
            return process.exitValue() != 0 || password.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Login(values.getOrDefault("username", ""), new Secret(password)));
        } finally {
            process.destroyForcibly();
        }
    }
}
