package dev.billet.generator.theme;

/** Is told what a template reads of the site's posts, terms and archives, and of the site itself. */
@FunctionalInterface
public interface Reads {
    /** Listens to nobody. */
    Reads IGNORED = (owner, property) -> {};

    /**
     * A property was read.
     *
     * @param property its name; with {@code ?size} or {@code ?empty} if no more was asked of a list
     */
    void read(Object owner, String property);
}
