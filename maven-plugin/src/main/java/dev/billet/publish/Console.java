package dev.billet.publish;

/** Where a run tells its author what it does. */
public interface Console {
    void info(String line);

    void warn(String line);

    void error(String line);

    /** How far long work has come: of no interest any more when the next line is told. Called often, by several threads. */
    default void passing(String line) {}
}
