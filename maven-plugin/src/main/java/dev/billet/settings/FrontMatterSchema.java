package dev.billet.settings;

import dev.billet.generator.content.FrontMatterKeys;
import dev.billet.generator.data.Asked;
import dev.billet.schema.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The schema of front matter. Other keys than these are the author's own. */
final class FrontMatterSchema {
    private FrontMatterSchema() {}

    static Shape shape() {
        Map<String, Asked> asked = FrontMatterKeys.asked();
        Map<String, Shape> keys = new TreeMap<>();
        asked.forEach((key, value) -> keys.put(key, Shape.of(value)));
        keys.put("aliases", Shape.texts());
        keys.put("image", image(Objects.requireNonNull(asked.get("image")).inside()));
        keys.put("announce", announce());
        keys.replaceAll((key, shape) -> shape.meaning(Meanings.FRONT_MATTER.getOrDefault(key, "")));
        return Shape.open(keys, List.of());
    }

    private static Shape image(Map<String, Asked> asked) {
        Map<String, Shape> keys = new TreeMap<>();
        asked.forEach((key, value) ->
                keys.put(key, Shape.of(value).meaning(Meanings.FRONT_MATTER.getOrDefault("image." + key, ""))));
        return Shape.anyOf(List.of(Shape.text(), Shape.object(keys, List.of("src"))));
    }

    private static Shape announce() {
        Shape choice = Shape.texts();
        return Shape.anyOf(List.of(choice, Shape.mapOf(choice)));
    }
}
