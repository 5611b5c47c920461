package dev.billet.generator.content;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.data.Value.Sequence;
import dev.billet.generator.model.Announce;
import dev.billet.generator.model.Announce.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code announce:}, a text or a thread of them for all accounts or for some, or {@code false}. */
final class AnnounceReader {
    private AnnounceReader() {}

    /** @param known the accounts' names; empty if they are not known */
    static Announce read(Keys keys, List<String> known) {
        Value value = keys.value("announce").orElse(null);
        if (value == null) {
            return Announce.DEFAULT;
        }
        if (!(value instanceof Mapping accounts)) {
            return new Announce(choice(keys, value), Map.of());
        }
        Map<String, Choice> choices = new LinkedHashMap<>();
        accounts.entries().forEach((account, entry) -> {
            if (!known.isEmpty() && !known.contains(account)) {
                keys.report(entry.key(), "announce: there is no account \"" + account + "\"", remedy(account, known));
            }
            choices.put(account, choice(keys, entry.value()));
        });
        return new Announce(Choice.TEMPLATE, choices);
    }

    private static String remedy(String account, List<String> known) {
        String near = Spelling.nearest(account, known)
                .map(it -> "Did you mean \"" + it + "\"? ")
                .orElse("");
        return near + "The accounts of site.yaml are " + String.join(", ", known) + ".";
    }

    private static Choice choice(Keys keys, Value value) {
        if (value instanceof Scalar s && s.plain() instanceof Boolean wanted) {
            return wanted ? Choice.TEMPLATE : Choice.NOT;
        }
        if (value instanceof Scalar s && !s.text().isBlank()) {
            return new Choice(true, List.of(s.text()));
        }
        if (value instanceof Sequence parts && !parts.values().isEmpty()) {
            List<String> texts = parts.values().stream()
                    .filter(part -> part instanceof Scalar s && !s.text().isBlank())
                    .map(part -> ((Scalar) part).text())
                    .toList();
            if (texts.size() == parts.values().size()) {
                return new Choice(true, texts);
            }
        }
        keys.report(
                value,
                "announce: a text, a list of texts, or false is expected here",
                "Write announce: \"Text {link}\", announce: [\"First\", \"Second\"], announce: false, or"
                        + " announce: { account: \"Text {link}\" }.");
        return Choice.TEMPLATE;
    }
}
