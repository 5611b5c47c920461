package dev.billet.generator.content;

import dev.billet.generator.config.Taxonomy;
import dev.billet.generator.data.Asked;
import dev.billet.generator.data.Keys;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Which keys front matter may have: those that its reader asks for. */
public final class FrontMatterKeys {
    private FrontMatterKeys() {}

    /** In a blog without taxonomies of its own. */
    public static Map<String, Asked> asked() {
        Keys keys = Keys.probe("image: { src: a.jpg }\n");
        new FrontMatterReader(ZoneOffset.UTC, Taxonomy.USUAL, List.of(), problem -> {}).read(keys);
        return keys.asked();
    }
}
