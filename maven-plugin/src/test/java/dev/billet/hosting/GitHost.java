package dev.billet.hosting;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import dev.billet.git.Identity;
import dev.billet.git.Login;
import dev.billet.http.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A git server with an empty repository, and a built site that is to go there. */
final class GitHost implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    static final Identity WRITER = new Identity("A. Writer", "a@blog.example");

    final GitServer server;
    final Path bare;
    final Path site;
    private final Path folder;

    GitHost(Path folder) throws IOException {
        this.folder = folder;
        server = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host/blog.git"));
        site = Files.createDirectories(folder.resolve("site"));
    }

    void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    String address() {
        return server.address("blog.git");
    }

    String tip() {
        return Git.run(bare, "rev-parse", "gh-pages");
    }

    GitHosting hosting() {
        return hosting("store", target());
    }

    /** @param store another one is another machine */
    GitHosting hosting(String store, GitTarget target) {
        return hosting(store, target, GitServer.TOKEN);
    }

    GitHosting hosting(String store, GitTarget target, String token) {
        return new GitHosting(
                folder,
                folder.resolve(store),
                Optional.empty(),
                target,
                remote -> List.of(login(token)),
                WRITER,
                CLOCK);
    }

    GitTarget target() {
        return target(List.of(), false);
    }

    GitTarget target(List<String> keep, boolean squash) {
        return target(keep, squash, address());
    }

    GitTarget target(List<String> keep, boolean squash, String address) {
        return new GitTarget(address, "gh-pages", "", keep, squash, Map.of(".nojekyll", ""));
    }

    static Login.Source login(String token) {
        return new Login.Source("settings.xml", "", () -> Optional.of(new Login(GitServer.USER, new Secret(token))));
    }

    @Override
    public void close() {
        server.close();
    }
}
