package dev.billet.generator.assemble;

import dev.billet.generator.content.Document;
import java.time.ZonedDateTime;

/**
 * A published post.
 *
 * @param id permanent
 * @param date in the author's time zone
 */
public record PostEntry(
        Document document, String title, boolean titleInText, String path, String lang, String id, ZonedDateTime date)
        implements Entry {}
