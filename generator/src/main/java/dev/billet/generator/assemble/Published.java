package dev.billet.generator.assemble;

import java.time.LocalDate;

/**
 * A post as it was when it was last published: what its permanent id is known again by.
 *
 * @param path below the site, as in {@code /2026/11/hello/}
 * @param date in the author's time zone
 */
public record Published(String id, String source, String path, String title, LocalDate date) {}
