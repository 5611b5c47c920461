package dev.billet.generator.progress;

import dev.billet.generator.progress.Progress.Work;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what is done of a work. Thread-safe. */
public final class Count {
    private final Progress progress;
    private final Work work;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    /** @param total 0 if it is not known */
    public Count(Progress progress, Work work, int total) {
        this.progress = progress;
        this.work = work;
        this.total = total;
    }

    public void one() {
        progress.at(work, done.incrementAndGet(), total);
    }
}
