package dev.billet.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom problems are told to. */
public enum Form {
    /** People, at a terminal. */
    TEXT,
    /** Programs: one line of JSON. */
    JSON,
    /** GitHub, which shows them beside the lines of a pull request. */
    GITHUB;

    /** As it is written on the command line, in small letters. */
    public static Optional<Form> named(String name) {
        return Arrays.stream(values())
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
