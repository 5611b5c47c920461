package dev.billet.generator.model;

import java.util.List;

/**
 * What came of a post's announcements.
 *
 * @param replies in the order of the conversation
 * @param boosts how often it was passed on
 * @param likes of all announcements together
 */
public record Discussion(List<Reply> replies, int boosts, int likes) {
    public Discussion {
        replies = List.copyOf(replies);
    }
}
