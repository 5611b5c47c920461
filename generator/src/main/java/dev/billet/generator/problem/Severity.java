package dev.billet.generator.problem;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
    /** The build fails. */
    ERROR,
    /** The build goes on, unless warnings are asked to be errors. */
    WARNING;

    /** The word that stands before the message: {@code error}, {@code warning}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
