package dev.billet.check;

/** What came of asking for one address. */
sealed interface Visit {
    /** It is there, or at least answers somebody. */
    record Found() implements Visit {}

    /** The host wants fewer questions. */
    record Busy(String reason) implements Visit {}

    /**
     * It is not there, or not any more.
     *
     * @param reason the end of a sentence that begins with the address
     */
    record Doubtful(String reason, String remedy) implements Visit {}
}
