package dev.billet.settings;

import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.data.Asked;
import dev.billet.schema.Shape;
import dev.billet.syndication.Account;
import dev.billet.syndication.network.NetworkKind;
import dev.billet.syndication.network.Networks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The schema of {@code site.yaml}: of each key that a reader asks for, what its value can be and what it means. */
final class SiteSchema {
    private SiteSchema() {}

    static Shape shape() {
        Map<String, Asked> asked = SiteConfigReader.asked();
        Map<String, Shape> keys = new TreeMap<>();
        asked.forEach((key, value) -> keys.put(key, Shape.of(value)));
        keys.put("author", Shape.anyOf(List.of(Shape.text(), author(inside(asked, "author")))));
        keys.put("languages", languages(inside(inside(asked, "languages"), "en")));
        keys.put("theme", ThemeSchema.shape());
        keys.put("permalinks", Shape.mapOf(Shape.text()));
        keys.put("defaults", Shape.mapOf(FrontMatterSchema.shape()));
        keys.put("hosting", hosting());
        keys.put("ledger", ledger());
        keys.put("accounts", Shape.mapOf(account()));
        keys.put("replies", replies());
        return described("", keys, Meanings.SITE, List.of("title", "url"));
    }

    private static Map<String, Asked> inside(Map<String, Asked> asked, String key) {
        return Objects.requireNonNull(asked.get(key)).inside();
    }

    private static Shape author(Map<String, Asked> asked) {
        return described("author.", shapes(asked), Meanings.SITE, List.of("name"));
    }

    private static Shape replies() {
        return described("replies.", shapes(RulesReader.asked()), Meanings.SITE, List.of());
    }

    private static Shape languages(Map<String, Asked> asked) {
        Shape language = described("languages.", shapes(asked), Meanings.SITE, List.of());
        return Shape.anyOf(List.of(Shape.texts(), Shape.mapOf(language)));
    }

    private static Shape hosting() {
        List<Shape> kinds = new ArrayList<>(List.of(Shape.oneOf(HostingReader.names())));
        HostingReader.asked().forEach((type, asked) -> {
            Map<String, Shape> keys = shapes(asked);
            keys.put("type", Shape.oneOf(List.of(type)));
            keys.put("live", Shape.oneOf(words(Live.values())));
            boolean usual = type.equals(HostingReader.names().get(0));
            kinds.add(described("", keys, Meanings.HOSTING, usual ? List.of() : List.of("type")));
        });
        return Shape.anyOf(kinds);
    }

    private static Shape ledger() {
        Map<String, Shape> keys = shapes(LedgerReader.asked());
        return Shape.anyOf(List.of(Shape.oneOf(LedgerReader.CHOICES), described("", keys, Meanings.LEDGER, List.of())));
    }

    private static Shape account() {
        return Shape.anyOf(Networks.all().stream().map(SiteSchema::account).toList());
    }

    private static Shape account(NetworkKind kind) {
        Map<String, Asked> asked = AccountReader.asked();
        Map<String, Shape> keys = shapes(asked);
        keys.put("network", Shape.oneOf(List.of(kind.name())));
        keys.put("only", Shape.object(shapes(inside(asked, "only")), List.of()));
        keys.put("except", Shape.object(shapes(inside(asked, "except")), List.of()));
        keys.put("onEdit", Shape.oneOf(words(Account.OnEdit.values())));
        keys.put("onDelete", Shape.oneOf(words(Account.OnDelete.values())));
        keys.replaceAll((key, shape) -> shape.meaning(Meanings.ACCOUNT.getOrDefault(key, "")));
        List<String> required = new ArrayList<>(List.of("network"));
        for (NetworkKind.Key key : kind.keys()) {
            keys.put(key.name(), shape(key).meaning(key.meaning()));
            if (key.required()) {
                required.add(key.name());
            }
        }
        return Shape.object(keys, required);
    }

    private static Shape shape(NetworkKind.Key key) {
        return switch (key.type()) {
            case SECRET -> Shape.text();
            case TEXT -> key.values().isEmpty() ? Shape.text() : Shape.oneOf(key.values());
            case FLAG -> Shape.flag();
            case NUMBER -> Shape.number(0, Integer.MAX_VALUE);
            case URL -> Shape.address();
            case MAPPING -> Shape.mapOf(Shape.text());
        };
    }

    private static Map<String, Shape> shapes(Map<String, Asked> asked) {
        Map<String, Shape> shapes = new TreeMap<>();
        asked.forEach((key, value) -> shapes.put(key, Shape.of(value)));
        return shapes;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Shape described(
            String prefix, Map<String, Shape> keys, Map<String, String> meanings, List<String> required) {
        Map<String, Shape> described = new TreeMap<>();
        keys.forEach((key, shape) -> described.put(key, shape.meaning(meanings.getOrDefault(prefix + key, ""))));
        return Shape.object(described, required);
    }
}
