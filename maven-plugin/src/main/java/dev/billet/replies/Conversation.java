package dev.billet.replies;

import java.util.List;

/** What a network told of one announcement. */
sealed interface Conversation {
    /**
     * It answered.
     *
     * @param replies that may be shown
     * @param hidden replies of people who do not want to be shown elsewhere
     */
    record Told(List<Remark> replies, int boosts, int likes, int hidden) implements Conversation {
        public Told {
            replies = List.copyOf(replies);
        }
    }

    /** The announcement is not there any more. */
    record Gone() implements Conversation {}

    /** No usable answer: what was known stays. */
    record Failed(String reason) implements Conversation {}
}
