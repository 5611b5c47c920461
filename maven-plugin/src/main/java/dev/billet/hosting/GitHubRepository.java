package dev.billet.hosting;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository on GitHub, and the address that its Pages have.
 *
 * <p>A repository called {@code user.github.io} is the user's own site, at the root of that host; every other one is a project
 * site, under its name. Either may have a domain of its own instead.
 */
public record GitHubRepository(String owner, String name) {
    private static final String HOST = "github.io";
    private static final Pattern WRITTEN =
            Pattern.compile("(?:https://(?:[^/@]+@)?github\\.com/|(?:ssh://)?git@github\\.com[:/])?"
                    + "([A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)/([A-Za-z0-9._-]+?)(?:\\.git)?/?");

    /** Reads {@code user/repository}, or the address of a remote; empty if it is no repository of GitHub's. */
    public static Optional<GitHubRepository> of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        return parts.matches() ? Optional.of(new GitHubRepository(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Where GitHub serves it as long as it has no domain of its own. */
    public URI pages() {
        return URI.create("https://" + host() + path());
    }

    /** Why GitHub will not serve this repository's pages at an address, and which address it may be; empty if it can. */
    public Optional<Mismatch> mismatch(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String written = address.getRawPath() == null ? "" : address.getRawPath();
        String path = written.endsWith("/") ? written : written + "/";
        boolean ofGitHub = host.endsWith("." + HOST);
        if (ofGitHub && host.equals(host()) && path.equalsIgnoreCase(path())) {
            return Optional.empty();
        }
        boolean atRoot = path.equals("/");
        if (!ofGitHub && (atRoot || path.equalsIgnoreCase(path()))) {
            return Optional.empty();
        }
        String remedy = ofGitHub
                ? "Write url: " + pages() + ", or the domain that the repository has of its own."
                : "Write url: https://" + host + "/, or " + pages() + " if the repository has no domain of its own.";
        return Optional.of(
                new Mismatch("GitHub does not serve " + this + " at " + address + " but at " + pages(), remedy));
    }

    /** Why an address is wrong, and what to write. */
    public record Mismatch(String reason, String remedy) {}

    private String host() {
        return owner.toLowerCase(Locale.ROOT) + "." + HOST;
    }

    private String path() {
        return name.equalsIgnoreCase(host()) ? "/" : "/" + name + "/";
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
