package dev.billet.generator.assemble;

import dev.billet.generator.content.Document;
import java.time.ZonedDateTime;

/**
 * A published post.
 *
 * @param id permanent
 * @param date in the author's time zone
 * @param scheduled whether its date is still to come
 */
public record PostEntry(
        Document document,
        String title,
        boolean titleInText,
        String path,
        String lang,
        String id,
        ZonedDateTime date,
        boolean scheduled)
        implements Entry {}
