package dev.billet.generator.markdown;

/** Turns the target of a link or an image, as the author wrote it, into what the page shall carry. */
@FunctionalInterface
public interface LinkResolver {

    /** What a target belongs to. */
    enum Kind {
        LINK,
        IMAGE
    }

    /** @param target as written, backslashes and entities decoded; never empty */
    Resolution resolve(String target, Kind kind);

    /** What became of a target. */
    sealed interface Resolution {
        /** The page carries this address instead. */
        record Target(String href) implements Resolution {}

        /** There is no such thing: an error at the target's place in the file. */
        record Broken(String message, String remedy) implements Resolution {}

        /** The page carries what the author wrote. */
        record AsWritten() implements Resolution {}
    }

    /** Leaves every target as written. */
    static LinkResolver none() {
        return (target, kind) -> new Resolution.AsWritten();
    }
}
