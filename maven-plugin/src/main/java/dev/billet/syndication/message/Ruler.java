package dev.billet.syndication.message;

/** How a network counts a text. */
public interface Ruler {
    int length(String text);

    /** What the length may be. */
    int limit();

    default boolean fits(String text) {
        return length(text) <= limit();
    }

    /** A network without a limit; lengths are graphemes. */
    Ruler ENDLESS = new Ruler() {
        @Override
        public int length(String text) {
            return Graphemes.count(text);
        }

        @Override
        public int limit() {
            return Integer.MAX_VALUE;
        }
    };
}
