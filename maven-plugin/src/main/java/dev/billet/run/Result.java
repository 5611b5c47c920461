package dev.billet.run;

/** How a run ended; what it did has been told on the console. */
public sealed interface Result {
    /** All that was asked for was done. */
    record Done() implements Result {}

    /**
     * The author must act.
     *
     * @param summary one sentence
     */
    record Failed(String summary) implements Result {}
}
