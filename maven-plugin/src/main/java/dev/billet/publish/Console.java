package dev.billet.publish;

/** Where a run tells its author what it does. */
public interface Console {
    void info(String line);

    void warn(String line);

    void error(String line);
}
