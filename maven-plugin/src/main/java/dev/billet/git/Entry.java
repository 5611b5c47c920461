package dev.billet.git;

import org.eclipse.jgit.lib.FileMode;

/** A file of a tree: the id of its bytes, and git's mode, such as 100644. */
public record Entry(String blob, int mode) {
    /** An ordinary file. */
    public static Entry file(String blob) {
        return new Entry(blob, FileMode.REGULAR_FILE.getBits());
    }
}
