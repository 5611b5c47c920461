package dev.billet.syndication.ledger;

import dev.billet.git.Branch;
import dev.billet.git.Git;
import dev.billet.git.GitServer;
import dev.billet.git.Identity;
import dev.billet.git.Login;
import dev.billet.git.Remote;
import dev.billet.http.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A git server with an empty repository, where machines keep their ledger. */
final class LedgerHost implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final Pair PAIR = new Pair("p1", "club");
    static final URI LINK = URI.create("https://blog.example/p1/");
    static final Event.Sending SENDING = new Event.Sending(NOW, PAIR, "run", LINK, "One | [x]", "One " + LINK);

    final GitServer server;
    final Path bare;
    final Path folder;

    LedgerHost(Path folder) throws IOException {
        this.folder = folder;
        server = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host/blog.git"));
    }

    Ledger open(String machine) {
        return ((Ledger.Opening.Open) opening(machine)).ledger();
    }

    Ledger.Opening opening(String machine) {
        Path store = folder.resolve(machine);
        Login login = new Login(GitServer.USER, new Secret(GitServer.TOKEN));
        Branch branch = Branch.open(
                store,
                Remote.of(folder, address()),
                "billet-ledger",
                List.of(new Login.Source("settings.xml", "", () -> Optional.of(login))));
        return BranchLedger.open(
                branch,
                store.resolve("copy.jsonl"),
                folder.resolve("earlier.jsonl"),
                new Identity("A. Writer", "a@blog.example"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    String address() {
        return server.address("blog.git");
    }

    String journal() {
        return Git.run(bare, "show", "billet-ledger:ledger.jsonl");
    }

    @Override
    public void close() {
        server.close();
    }
}
