package dev.billet.generator.progress;

/** Told how far long work has come. Called often, by several threads at once, and not always in order. */
public interface Progress {
    /** Nobody waits. */
    Progress NONE = (work, done, total) -> {};

    /** @param total how much there is to do; 0 if that is not known */
    void at(Work work, int done, int total);

    /** What takes a while in a large blog. */
    enum Work {
        /** Markdown becomes HTML. */
        TEXTS,
        /** Texts are put into pages. */
        PAGES,
        /** Pictures are made in several widths, which is done once for each. */
        PICTURES
    }
}
