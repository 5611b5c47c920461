package dev.billet.generator.markdown;

import dev.billet.generator.markdown.parse.Attributes;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what an author put in braces onto an element, but for what the element has by its nature. */
final class AttributeWriter {
    private static final Set<String> WRITTEN = Set.of("href", "src", "srcset", "alt", "title", "id", "class");

    private AttributeWriter() {}

    /**
     * @param ownClass a class that the element has anyway
     * @param id whether to write the id, where the element does not do so itself
     */
    static void write(@Nullable Attributes attributes, @Nullable String ownClass, boolean id, Rendering r) {
        StringBuilder classes = new StringBuilder(ownClass == null ? "" : ownClass);
        if (attributes != null) {
            attributes
                    .classes()
                    .forEach(c -> classes.append(classes.isEmpty() ? "" : " ").append(c));
            if (id && attributes.id() != null) {
                int start = r.html.length();
                r.html.attribute("id", attributes.id());
                r.summary.omit(start, r.html.length());
            }
        }
        if (!classes.isEmpty()) {
            r.html.attribute("class", classes);
        }
        if (attributes != null) {
            new TreeMap<>(attributes.others()).forEach((name, value) -> {
                if (!WRITTEN.contains(name)) {
                    r.html.attribute(name, value);
                }
            });
        }
    }
}
