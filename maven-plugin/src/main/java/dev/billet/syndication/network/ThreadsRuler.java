package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.syndication.message.Ruler;

/**
 * Counts as Threads does: characters, but an emoji as many as it has bytes.
 *
 * @see <a href="https://developers.facebook.com/docs/threads/overview#limitations">the limits</a>
 */
record ThreadsRuler() implements Ruler {
    static final int CHARACTERS = 500;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    @Override
    public int length(String text) {
        return text.codePoints().map(ThreadsRuler::length).sum();
    }

    private static int length(int character) {
        boolean emoji = character >= 0x1F000
                || character == JOINER
                || character == EMOJI_STYLE
                || Character.getType(character) == Character.OTHER_SYMBOL;
        return emoji ? Character.toString(character).getBytes(UTF_8).length : 1;
    }

    @Override
    public int limit() {
        return CHARACTERS;
    }
}
