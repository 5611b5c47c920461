package dev.billet.generator.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The header of a JBake text: lines of {@code key=value} down to a line of tildes. */
final class JbakeHeader {
    private JbakeHeader() {}

    /** Empty if the text does not start with one. */
    static Optional<Header> read(String text, String separator) {
        int end = text.startsWith(separator + "\n") ? 0 : text.indexOf("\n" + separator);
        if (end < 0) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String line : text.substring(0, end).split("\n")) {
            int equals = line.indexOf('=');
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (equals < 1) {
                return Optional.empty();
            }
            String key = line.substring(0, equals).strip();
            String value = line.substring(equals + 1).strip();
            fields.put(
                    key,
                    value.startsWith("{") && !DataFormats.json(value).values().isEmpty()
                            ? DataFormats.json(value).values()
                            : value);
        }
        int bodyStart = text.indexOf('\n', end + 1);
        int from = bodyStart < 0 ? text.length() : bodyStart + 1;
        return Optional.of(new Header(
                new Fields(fields), TrackedText.of(text.substring(from), 1 + Header.lines(text, from)), true, false));
    }
}
