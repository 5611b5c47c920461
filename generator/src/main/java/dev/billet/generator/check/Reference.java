package dev.billet.generator.check;

/**
 * A page's mention of something that a browser would fetch or lead to.
 *
 * @param written as it stands in the page
 * @param offset where, in the page's text
 */
record Reference(Kind kind, String written, int offset) {
    /** What it is to the reader. */
    enum Kind {
        LINK("this link leads nowhere"),
        /** One that search engines are asked not to follow: to pass the post on, or of somebody who answered it. */
        NOT_FOLLOWED("this link leads nowhere"),
        PICTURE("this picture is missing"),
        FILE("this file is missing"),
        /** Told to machines: the page's own address, feeds, the picture of its card. */
        METADATA("this address is missing");

        private final String broken;

        Kind(String broken) {
            this.broken = broken;
        }

        String broken() {
            return broken;
        }
    }
}
