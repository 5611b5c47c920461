package dev.billet.run;

import dev.billet.generator.progress.Progress;

/** Words how far a build has come. */
public record LongWork(Console console) implements Progress {
    @Override
    public void at(Work work, int done, int total) {
        String of = total == 0 ? "" : " of " + total;
        console.passing(switch (work) {
                    case TEXTS -> "Reading texts: ";
                    case PAGES -> "Making pages: ";
                    case PICTURES -> "Making pictures: ";
                }
                + done
                + of);
    }
}
