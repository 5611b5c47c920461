package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins texts that are the same work in several languages by a shared {@code translationKey}. */
final class Translations {
    private Translations() {}

    static List<ForeignText> join(List<ForeignText> texts) {
        Map<String, List<ForeignText>> works = new LinkedHashMap<>();
        texts.forEach(
                text -> works.computeIfAbsent(key(text), k -> new ArrayList<>()).add(text));
        return texts.stream()
                .map(text -> isTranslated(works.getOrDefault(key(text), List.of()))
                                && !text.front().has("translationKey")
                        ? text.with("translationKey", text.work())
                        : text)
                .toList();
    }

    private static String key(ForeignText text) {
        return (text.post() ? "post " : "page ") + text.work();
    }

    /** Each language once, and more than one. */
    private static boolean isTranslated(List<ForeignText> work) {
        Set<String> languages = new HashSet<>();
        for (ForeignText text : work) {
            if (text.lang() == null || !languages.add(text.lang())) {
                return false;
            }
        }
        return languages.size() > 1;
    }
}
