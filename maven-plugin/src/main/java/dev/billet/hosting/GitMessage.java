package dev.billet.hosting;

import dev.billet.git.Commit;

/**
 * What a commit of ours says. Its last line names the tree that we made: a commit that somebody has made, or changed, does
 * not say that of its own tree, and so is known not to be ours.
 */
final class GitMessage {
    private static final String TREE = "Billet-Tree";

    private GitMessage() {}

    static String of(GitChange change, String tree) {
        return "Publish the site: " + change.added().size() + " added, "
                + change.changed().size() + " changed, " + change.removed().size() + " removed\n\n" + TREE + ": " + tree
                + "\n";
    }

    static boolean isOurs(Commit commit) {
        return commit.trailer(TREE).filter(commit.tree()::equals).isPresent();
    }
}
