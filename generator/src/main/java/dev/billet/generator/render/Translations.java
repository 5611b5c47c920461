package dev.billet.generator.render;

import dev.billet.generator.assemble.Entry;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.model.Translation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who is whose translation. */
final class Translations {
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final SiteAddress address;

    Translations(Stream<? extends Entry> entries, SiteAddress address) {
        this.address = address;
        entries.forEach(entry -> byKey.computeIfAbsent(entry.document().translationKey(), k -> new ArrayList<>())
                .add(entry));
    }

    /** The same text in other languages, by language. */
    List<Translation> of(Entry entry) {
        return byKey.getOrDefault(entry.document().translationKey(), List.of()).stream()
                .filter(other -> !other.lang().equals(entry.lang()))
                .sorted(Comparator.comparing(Entry::lang))
                .map(other -> new Translation(
                        other.lang(), other.title(), address.href(other.path()), address.url(other.path())))
                .toList();
    }
}
