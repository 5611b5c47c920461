package dev.billet.publish;

import dev.billet.generator.data.Keys;
import dev.billet.git.Login;
import dev.billet.git.Remote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A git remote, and where its login is.
 *
 * @param remote its name in the blog's repository, or its address
 * @param server the id of a {@code <server>} in {@code settings.xml}; by default the host's name
 */
record RemoteSetting(String remote, Optional<String> server) {
    static final RemoteSetting ORIGIN = new RemoteSetting("origin", Optional.empty());

    private static final String TOKEN = "GITHUB_TOKEN";

    static RemoteSetting read(Keys keys) {
        return new RemoteSetting(keys.text("remote").orElse(ORIGIN.remote()), keys.text("server"));
    }

    /** Each is asked only when the server wants one. GitHub's token is for GitHub alone. */
    List<Login.Source> logins(Remote found, Secrets secrets) {
        Optional<String> host = found.host();
        List<Login.Source> logins = new ArrayList<>();
        server.or(() -> host)
                .ifPresent(id -> logins.add(new Login.Source(
                        "<server> " + id + " of settings.xml", "is not there", () -> secrets.login(id))));
        if (host.filter(RemoteSetting::isGithub).isPresent()) {
            logins.add(new Login.Source(
                    TOKEN,
                    "is not set",
                    () -> secrets.environment(TOKEN).map(token -> new Login(Login.TOKEN_USER, token))));
        }
        return logins;
    }

    private static boolean isGithub(String host) {
        String own = Optional.ofNullable(System.getenv("GITHUB_SERVER_URL"))
                .map(url -> java.net.URI.create(url).getHost())
                .orElse("github.com");
        return host.toLowerCase(Locale.ROOT).equals("github.com") || host.equalsIgnoreCase(own);
    }
}
