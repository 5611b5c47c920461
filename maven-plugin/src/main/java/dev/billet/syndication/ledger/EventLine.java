package dev.billet.syndication.ledger;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as lines of JSON, one a line, keys in a fixed order: made to be read by people and merged by git.
 */
final class EventLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EventLine() {}

    /** A line that is no event. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    static String write(Event event) {
        ObjectNode node = JSON.createObjectNode().put("at", event.at().toString());
        if (event instanceof Event.OfPair it) {
            node.put("event", word(it))
                    .put("post", it.pair().post())
                    .put("account", it.pair().account());
            if (it.pair().part() > 1) {
                node.put("part", it.pair().part());
            }
            writePair(it, node);
        } else if (event instanceof Event.PostSeen it) {
            node.put("event", "post")
                    .put("id", it.id())
                    .put("source", it.source())
                    .put("url", it.url().toString())
                    .put("title", it.title())
                    .put("published", it.published().toString());
        } else if (event instanceof Event.Baseline it) {
            node.put("event", "baseline").put("account", it.account());
            it.posts().forEach(node.putArray("posts")::add);
        } else if (event instanceof Event.Gone it) {
            node.put("event", "gone").put("id", it.id());
        } else if (event instanceof Event.Met it) {
            node.put("event", "met").put("account", it.account());
            new TreeMap<>(it.facts().values()).forEach(node.putObject("facts")::put);
        }
        return JSON.writeValueAsString(node);
    }

    private static String word(Event.OfPair event) {
        return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void writePair(Event.OfPair event, ObjectNode node) {
        if (event instanceof Event.Sending it) {
            node.put("run", it.run())
                    .put("link", it.link().toString())
                    .put("title", it.title())
                    .put("text", it.text());
        } else if (event instanceof Event.Edited it) {
            node.put("link", it.link().toString()).put("title", it.title()).put("text", it.text());
        } else if (event instanceof Event.Announced it) {
            node.put("id", it.receipt().id());
            putIfPresent(node, "url", it.receipt().url());
            if (!it.receipt().more().isEmpty()) {
                new TreeMap<>(it.receipt().more()).forEach(node.putObject("more")::put);
            }
        } else if (event instanceof Event.Rejected it) {
            node.put("reason", it.reason()).put("remedy", it.remedy());
        } else if (event instanceof Event.Held it) {
            node.put("reason", it.reason()).put("remedy", it.remedy());
        } else if (event instanceof Event.Deferred it) {
            node.put("reason", it.reason());
            putIfPresent(node, "until", it.until());
        } else if (event instanceof Event.Unknown it) {
            node.put("reason", it.detail());
        } else if (event instanceof Event.Skipped it) {
            node.put("reason", it.reason());
        }
    }

    private static void putIfPresent(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }

    static Event read(String line) throws Malformed {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new Malformed("it is not a JSON object");
            }
            return read(node);
        } catch (JacksonException e) {
            throw new Malformed("it is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Event read(JsonNode node) throws Malformed {
        Instant at = Instant.parse(text(node, "at"));
        String word = text(node, "event");
        return switch (word) {
            case "post" ->
                new Event.PostSeen(
                        at,
                        text(node, "id"),
                        text(node, "source"),
                        URI.create(text(node, "url")),
                        text(node, "title"),
                        Instant.parse(text(node, "published")));
            case "baseline" -> new Event.Baseline(at, text(node, "account"), texts(node.path("posts")));
            case "gone" -> new Event.Gone(at, text(node, "id"));
            case "met" -> new Event.Met(at, text(node, "account"), new Facts(map(node.path("facts"))));
            default -> readPair(node, word, at, pair(node));
        };
    }

    private static Pair pair(JsonNode node) throws Malformed {
        return new Pair(
                text(node, "post"), text(node, "account"), node.path("part").asInt(1));
    }

    private static Event readPair(JsonNode node, String word, Instant at, Pair pair) throws Malformed {
        return switch (word) {
            case "planned" -> new Event.Planned(at, pair);
            case "sending" ->
                new Event.Sending(
                        at,
                        pair,
                        text(node, "run"),
                        URI.create(text(node, "link")),
                        text(node, "title"),
                        text(node, "text"));
            case "edited" ->
                new Event.Edited(at, pair, URI.create(text(node, "link")), text(node, "title"), text(node, "text"));
            case "deleted" -> new Event.Deleted(at, pair);
            case "announced" -> new Event.Announced(at, pair, receipt(node));
            case "rejected" -> new Event.Rejected(at, pair, text(node, "reason"), text(node, "remedy"));
            case "held" -> new Event.Held(at, pair, text(node, "reason"), text(node, "remedy"));
            case "deferred" ->
                new Event.Deferred(
                        at, pair, text(node, "reason"), node.has("until") ? Instant.parse(text(node, "until")) : null);
            case "missing" -> new Event.Missing(at, pair);
            case "unknown" -> new Event.Unknown(at, pair, text(node, "reason"));
            case "skipped" -> new Event.Skipped(at, pair, text(node, "reason"));
            case "again" -> new Event.Again(at, pair);
            default ->
                throw new Malformed("the event \"" + word + "\" is not known; a newer Billet may have written it");
        };
    }

    private static Receipt receipt(JsonNode node) throws Malformed {
        @Nullable URI url = node.has("url") ? URI.create(text(node, "url")) : null;
        return new Receipt(text(node, "id"), url, map(node.path("more")));
    }

    private static String text(JsonNode node, String key) throws Malformed {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw new Malformed("it has no text \"" + key + "\"");
        }
        return value.stringValue();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static Map<String, String> map(JsonNode object) {
        Map<String, String> map = new TreeMap<>();
        object.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
        return map;
    }
}
