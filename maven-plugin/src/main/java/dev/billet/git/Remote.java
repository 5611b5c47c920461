package dev.billet.git;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;

/**
 * Another repository, by the name that the blog's own repository gives it or by its address.
 *
 * @param name as the author wrote it; an address without its password
 */
public record Remote(String name, String address, Path blog) {
    /**
     * Looks a name up in the blog's repository.
     *
     * @param written a name such as {@code origin}, or an address
     */
    public static Remote of(Path blog, String written) {
        if (written.contains(":") || written.contains("/")) {
            return new Remote(shown(written), written, blog);
        }
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().readEnvironment().findGitDir(blog.toFile());
        if (builder.getGitDir() == null) {
            throw new GitException(
                    "remote: " + written + " is the name of a remote, and " + blog + " is in no git repository",
                    "Run git init and git remote add " + written + " <address>, or write the address itself: remote:"
                            + " https://github.com/user/blog.git");
        }
        try (Repository repository = builder.build()) {
            return new Remote(written, address(repository, written), blog);
        } catch (IOException | URISyntaxException e) {
            throw new GitException(
                    "the blog's git repository cannot be read: " + e.getMessage(), "Mend it, then run this again.");
        }
    }

    private static String address(Repository repository, String name) throws URISyntaxException {
        RemoteConfig config = new RemoteConfig(repository.getConfig(), name);
        List<URIish> addresses = config.getPushURIs().isEmpty() ? config.getURIs() : config.getPushURIs();
        if (addresses.isEmpty()) {
            throw new GitException(
                    "the blog's git repository has no remote \"" + name + "\"; it has "
                            + (repository.getRemoteNames().isEmpty()
                                    ? "none"
                                    : String.join(", ", repository.getRemoteNames())),
                    "Run git remote add " + name + " <address>, or write another name or the address: remote:"
                            + " https://github.com/user/blog.git");
        }
        return addresses.get(0).toPrivateString();
    }

    /** The name of its server; empty for a folder. */
    public Optional<String> host() {
        return Optional.ofNullable(uri().getHost());
    }

    /** How people read it: without user and password. */
    public String shown() {
        return shown(address);
    }

    URIish uri() {
        return parse(address);
    }

    private static String shown(String address) {
        URIish uri = parse(address);
        return (uri.getScheme() != null && uri.getScheme().startsWith("http") ? uri.setUser(null) : uri)
                .setPass(null)
                .toString();
    }

    private static URIish parse(String address) {
        try {
            return new URIish(address);
        } catch (URISyntaxException e) {
            throw new GitException(
                    "remote: this is no address of a git repository",
                    "Write it as https://github.com/user/blog.git or git@github.com:user/blog.git.");
        }
    }

    /** As messages have it: a name with its address, or the address alone. */
    @Override
    public String toString() {
        return name.equals(shown()) ? name : name + " (" + shown() + ")";
    }
}
