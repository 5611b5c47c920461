package dev.billet.generator.cache;

/**
 * Something that a text asked of the site while it was rendered. As long as every answer is the same, so is the rendered text.
 *
 * @param asked a link's target as it was written, or the address of a picture
 * @param given what came of it, in a form that can be compared
 */
public record Answer(Question question, String asked, String given) {

    /** What was asked. */
    public enum Question {
        /** Where a link leads. */
        LINK,
        /** Where a picture is. */
        IMAGE,
        /** How large a picture is, and in which widths there is it. */
        SIZE
    }
}
