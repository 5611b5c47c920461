package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the author should know about the blog as a whole. */
final class Notes {
    private Notes() {}

    static List<String> of(List<ForeignText> texts) {
        List<String> notes = new ArrayList<>();
        Map<String, Integer> layouts = new TreeMap<>();
        for (ForeignText text : texts) {
            text.front().text("formerLayout").ifPresent(layout -> layouts.merge(layout, 1, Integer::sum));
        }
        layouts.forEach(
                (layout, count) -> notes.add(
                        "The layout `" + layout + "` of " + ImportReport.counted(count, "text")
                                + " is kept as `formerLayout`. The theme here has other templates; make one and write `layout:` if you need it."));
        long drafts =
                texts.stream().filter(text -> text.front().flag("draft", false)).count();
        if (drafts > 0) {
            notes.add(ImportReport.counted(drafts, "draft") + ": see them with `mvn site:generate -Dsite.drafts`.");
        }
        long translated = texts.stream()
                .filter(text -> text.front().has("translationKey"))
                .count();
        if (translated > 0) {
            notes.add(
                    ImportReport.counted(translated, "text") + " are translations of each other, by `translationKey`.");
        }
        return notes;
    }
}
