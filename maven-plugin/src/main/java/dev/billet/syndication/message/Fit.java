package dev.billet.syndication.message;

/** Whether a post can be worded for a network. */
public sealed interface Fit {
    record Fits(Message message) implements Fit {}

    /** Nothing can be left out any more, or the template is wrong. */
    record Refused(String reason, String remedy) implements Fit {}
}
