package dev.billet.syndication.network;

import dev.billet.syndication.ledger.Facts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a server tells of its limits and its software.
 *
 * @see <a href="https://docs.joinmastodon.org/entities/Instance/">Instance</a>
 */
record MastodonFacts(Server server) {
    static final String CHARACTERS = "characters";
    static final String PER_LINK = "perLink";
    static final String VERSION = "version";

    /** Of the newer kind of answer, else of the older, else nothing. */
    Facts read() {
        return ask("/api/v2/instance")
                .or(() -> ask("/api/v1/instance"))
                .map(MastodonFacts::facts)
                .orElse(Facts.NONE);
    }

    private Optional<JsonNode> ask(String path) {
        return Server.success(server.get(path));
    }

    private static Facts facts(JsonNode instance) {
        Map<String, String> values = new TreeMap<>();
        JsonNode statuses = instance.path("configuration").path("statuses");
        number(statuses.path("max_characters")).ifPresent(value -> values.put(CHARACTERS, value));
        number(instance.path("max_toot_chars")).ifPresent(value -> values.putIfAbsent(CHARACTERS, value));
        number(statuses.path("characters_reserved_per_url")).ifPresent(value -> values.put(PER_LINK, value));
        String version = instance.path("version").asString("");
        if (!version.isEmpty()) {
            values.put(VERSION, version);
        }
        return new Facts(values);
    }

    private static Optional<String> number(JsonNode node) {
        return node.isInt() && node.intValue() > 0 ? Optional.of(String.valueOf(node.intValue())) : Optional.empty();
    }
}
