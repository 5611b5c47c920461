package dev.billet.run;

/** Where a run tells its author what it does. */
public interface Console {
    void info(String line);

    void warn(String line);

    void error(String line);

    /**
     * Tells an error that a library threw something for.
     *
     * @param cause for those who ask for it
     */
    default void error(String line, Throwable cause) {
        error(line);
    }

    /** Work begins that may be long: nothing passing is told of it before somebody has waited a while. */
    default void begin() {}

    /** How far long work has come: of no interest any more when the next line is told. Called often, by several threads. */
    default void passing(String line) {}
}
