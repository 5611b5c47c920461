package dev.billet.git;

import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;

/** A commit: its id, the id of its tree, the ids of its parents, and what it says. */
public record Commit(String id, String tree, List<String> parents, String message) {
    static Commit of(RevCommit commit) {
        return new Commit(
                commit.name(),
                commit.getTree().name(),
                List.of(commit.getParents()).stream().map(RevCommit::name).toList(),
                commit.getFullMessage());
    }

    /** The value of a line such as {@code Billet-Tree: 1234} in the last paragraph of the message. */
    public Optional<String> trailer(String key) {
        String last = message.strip()
                .substring(message.strip().lastIndexOf("\n\n") + 1)
                .strip();
        return last.lines()
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2).strip())
                .findFirst();
    }
}
