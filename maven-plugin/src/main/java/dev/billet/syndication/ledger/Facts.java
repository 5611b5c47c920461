package dev.billet.syndication.ledger;

import java.util.Map;
import java.util.OptionalInt;

/** What a server told about itself: its limits, its software. Kept in the ledger, so that a dry run can fit a text. */
public record Facts(Map<String, String> values) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Map.copyOf(values);
    }

    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        OptionalInt number = parse(values.getOrDefault(name, ""));
        return number.orElse(otherwise);
    }

    private static OptionalInt parse(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
