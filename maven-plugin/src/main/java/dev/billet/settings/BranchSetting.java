package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Keys;
import dev.billet.git.Identity;
import dev.billet.git.Login;
import dev.billet.git.Remote;
import dev.billet.run.Secrets;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A branch of a git remote, and where the login is.
 *
 * @param remote its name in the blog's repository, or its address
 * @param server the id of a {@code <server>} in {@code settings.xml}; by default the host's name
 */
public record BranchSetting(String remote, String branch, Optional<String> server) {
    private static final String TOKEN = "GITHUB_TOKEN";

    /** @param otherwise what holds where a key is missing */
    static BranchSetting read(Keys keys, BranchSetting otherwise) {
        return new BranchSetting(
                keys.text("remote").orElse(otherwise.remote()),
                keys.text("branch").orElse(otherwise.branch()),
                keys.text("server").or(otherwise::server));
    }

    static BranchSetting ofOrigin(String branch) {
        return new BranchSetting("origin", branch, Optional.empty());
    }

    /** Another branch of the same remote. */
    BranchSetting beside(String other) {
        return new BranchSetting(remote, other, server);
    }

    boolean isSamePlace(BranchSetting other) {
        return remote.equals(other.remote) && branch.equals(other.branch);
    }

    /** Whom a commit on a branch names where git names nobody. */
    public static Identity author(SiteConfig site) {
        return Optional.ofNullable(site.author())
                .map(author -> new Identity(
                        author.name(), Optional.ofNullable(author.email()).orElse("billet@localhost")))
                .orElse(new Identity("Billet", "billet@localhost"));
    }

    /** Each is asked only when the server wants one. GitHub's token is for GitHub alone. */
    public List<Login.Source> logins(Remote found, Secrets secrets) {
        Optional<String> host = found.host();
        List<Login.Source> logins = new ArrayList<>();
        server.or(() -> host)
                .ifPresent(id -> logins.add(new Login.Source(
                        "<server> " + id + " of settings.xml", "is not there", () -> secrets.login(id))));
        if (host.filter(BranchSetting::isGithub).isPresent()) {
            logins.add(new Login.Source(
                    TOKEN,
                    "is not set",
                    () -> secrets.environment(TOKEN).map(token -> new Login(Login.TOKEN_USER, token))));
        }
        return logins;
    }

    private static boolean isGithub(String host) {
        String own = Optional.ofNullable(System.getenv("GITHUB_SERVER_URL"))
                .map(url -> URI.create(url).getHost())
                .orElse("github.com");
        return host.toLowerCase(Locale.ROOT).equals("github.com") || host.equalsIgnoreCase(own);
    }
}
