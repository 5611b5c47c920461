package dev.billet.syndication.network;

import dev.billet.http.Dialogue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that keeps events and hands them out.
 *
 * @see <a href="https://github.com/nostr-protocol/nips/blob/master/01.md">NIP-01</a>
 */
record NostrRelay(URI address, NostrKey key, Duration patience, Clock clock) {
    /** <a href="https://github.com/nostr-protocol/nips/blob/master/42.md">NIP-42</a> */
    private static final int AUTHENTICATION = 22_242;

    /** What a relay says to an event. */
    enum Said {
        KEPT,
        /** It will not, ever. */
        REFUSED,
        /** Not now. */
        LATER,
        /** It could not be reached, so it does not have it. */
        ABSENT,
        /** It was sent, and nothing came back. */
        NOTHING
    }

    record Reply(Said said, String words) {}

    boolean answers() {
        Optional<Dialogue> dialogue = Dialogue.open(address, patience);
        dialogue.ifPresent(Dialogue::close);
        return dialogue.isPresent();
    }

    Reply publish(ObjectNode event) {
        Optional<Dialogue> open = Dialogue.open(address, patience);
        if (open.isEmpty()) {
            return new Reply(Said.ABSENT, "it does not accept connections");
        }
        try (Dialogue dialogue = open.get()) {
            dialogue.say(sentence("EVENT", event));
            return reply(dialogue, event);
        }
    }

    private Reply reply(Dialogue dialogue, ObjectNode event) {
        String challenge = "";
        boolean authenticated = false;
        for (Optional<JsonNode> heard = hear(dialogue); heard.isPresent(); heard = hear(dialogue)) {
            String word = heard.get().path(0).asString("");
            String about = heard.get().path(1).asString("");
            if (word.equals("AUTH")) {
                challenge = about;
            } else if (word.equals("OK") && about.equals(event.path("id").asString(""))) {
                String words = heard.get().path(3).asString("");
                if (!words.startsWith("auth-required:") || authenticated || challenge.isEmpty()) {
                    return new Reply(said(heard.get().path(2).asBoolean(false), words), words);
                }
                authenticated = true;
                dialogue.say(sentence("AUTH", authentication(challenge)));
                dialogue.say(sentence("EVENT", event));
            } else if (word.equals("NOTICE")) {
                return new Reply(Said.REFUSED, about);
            }
        }
        return new Reply(Said.NOTHING, "no answer came");
    }

    private static Said said(boolean accepted, String words) {
        if (accepted || words.startsWith("duplicate:")) {
            return Said.KEPT;
        }
        return words.startsWith("rate-limited:") || words.startsWith("error:") ? Said.LATER : Said.REFUSED;
    }

    private ObjectNode authentication(String challenge) {
        List<List<String>> tags = List.of(List.of("relay", address.toString()), List.of("challenge", challenge));
        return new NostrEvent(AUTHENTICATION, clock.instant(), tags, "").signed(key);
    }

    /** The events that the filter matches, the newest first; empty if the relay does not say. */
    Optional<List<JsonNode>> events(ObjectNode filter) {
        Optional<Dialogue> open = Dialogue.open(address, patience);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (Dialogue dialogue = open.get()) {
            ArrayNode request = JsonMapper.shared().createArrayNode().add("REQ").add("billet");
            dialogue.say(request.add(filter).toString());
            List<JsonNode> events = new ArrayList<>();
            for (Optional<JsonNode> heard = hear(dialogue); heard.isPresent(); heard = hear(dialogue)) {
                String word = heard.get().path(0).asString("");
                if (word.equals("EVENT")) {
                    events.add(heard.get().path(2));
                }
                if (word.equals("EOSE")) {
                    return Optional.of(events);
                }
                if (word.equals("CLOSED")) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> hear(Dialogue dialogue) {
        return dialogue.hear().map(text -> {
            try {
                return JsonMapper.shared().readTree(text);
            } catch (JacksonException e) {
                return JsonMapper.shared().createArrayNode();
            }
        });
    }

    private static String sentence(String word, ObjectNode event) {
        return JsonMapper.shared().createArrayNode().add(word).add(event).toString();
    }
}
