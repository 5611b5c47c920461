package dev.billet.generator.search;

import java.util.function.Supplier;

/** Where the words of many pages, once found out, are kept from build to build. Thread-safe. */
@FunctionalInterface
public interface SegmentStore {
    /**
     * The words of some pages.
     *
     * @param name of these pages
     * @param version changes with what is searched in any of them
     * @param make finds them out
     */
    String segment(String name, long version, Supplier<String> make);
}
