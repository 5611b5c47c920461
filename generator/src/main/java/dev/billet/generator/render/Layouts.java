package dev.billet.generator.render;

import dev.billet.generator.assemble.Entry;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.theme.Theme;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the template of each document: the one that its {@code layout:} names, else that of its kind. */
final class Layouts {
    private final Theme theme;

    Layouts(Theme theme) {
        this.theme = theme;
    }

    String of(Entry entry, String usual) {
        @Nullable Scalar layout = entry.document().frontMatter().layout();
        return layout != null && theme.hasTemplate(template(layout.text())) ? template(layout.text()) : usual;
    }

    /** One warning for each layout that the theme lacks, however many documents name it. */
    void reportMissing(Stream<? extends Entry> entries, Consumer<Problem> problems) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Scalar> first = new TreeMap<>();
        entries.forEach(entry -> {
            @Nullable Scalar layout = entry.document().frontMatter().layout();
            if (layout != null && !theme.hasTemplate(template(layout.text()))) {
                counts.merge(layout.text(), 1, Integer::sum);
                first.putIfAbsent(layout.text(), layout);
            }
        });
        first.forEach((name, layout) -> {
            int others = counts.getOrDefault(name, 1) - 1;
            String also = others == 0 ? "" : ", nor for " + others + " other file" + (others == 1 ? "" : "s");
            problems.accept(
                    Problem.warning(
                            layout.place(),
                            "layout: the theme has no template " + template(name) + " for this file" + also,
                            "Put it into site-template/templates/, or take the line out. Until then the usual template is used."));
        });
    }

    private static String template(String layout) {
        return layout + ".ftlh";
    }
}
