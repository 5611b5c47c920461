package dev.billet.hosting;

import java.util.List;

/** What a deployment did, or would do. */
public sealed interface Deployment {
    /**
     * @param where people or the author find the site
     * @param added paths below the site, with slashes, sorted
     */
    record Done(String where, List<String> added, List<String> changed, List<String> removed, int unchanged)
            implements Deployment {
        public Done {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            removed = List.copyOf(removed);
        }

        /** What changed, in a few words. */
        public String summary() {
            if (added.isEmpty() && changed.isEmpty() && removed.isEmpty()) {
                return "nothing has changed, " + unchanged + (unchanged == 1 ? " file" : " files");
            }
            return added.size() + " added, " + changed.size() + " changed, " + removed.size() + " removed, " + unchanged
                    + " unchanged";
        }
    }

    /**
     * Somebody else's program was given the site, and took it; what it changed it alone knows.
     *
     * @param command as one types it
     */
    record Handed(String command) implements Deployment {}

    /** Nothing was changed, or not all of it: deploying again goes on from there. */
    record Failed(String reason, String remedy) implements Deployment {}
}
