package dev.billet.generator.theme;

import dev.billet.generator.data.Spelling;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what a template could have meant by a name that is not there. */
final class Names {
    private Names() {}

    /** The nearest known name: {@code post.title} for {@code post.titel}, {@code site} for {@code sit}. */
    static Optional<String> nearest(String expression, Map<String, Object> model) {
        int dot = expression.indexOf('.');
        if (dot < 0) {
            return Spelling.nearest(expression, model.keySet());
        }
        String root = expression.substring(0, dot);
        @Nullable Object value = model.get(root);
        if (!(value instanceof Record)) {
            return Optional.empty();
        }
        List<String> components = Arrays.stream(value.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return Spelling.nearest(expression.substring(dot + 1), components).map(name -> root + "." + name);
    }
}
