package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an account has posted, read back: one by its key, or the latest. */
record BlueskyPosts(BlueskySession session) {
    /** Of a record that was put, which the answer does not repeat. */
    Optional<Receipt> receipt(JsonNode said, ObjectNode record) {
        return receipt(((ObjectNode) said.deepCopy()).set("value", record));
    }

    /** @param body of where a record is, and its value */
    Optional<Receipt> receipt(JsonNode body) {
        String uri = body.path("uri").asString("");
        if (uri.isEmpty()) {
            return Optional.empty();
        }
        URI page = URI.create(
                "https://bsky.app/profile/" + session.did() + "/post/" + uri.substring(uri.lastIndexOf('/') + 1));
        Map<String, String> more = new TreeMap<>(Map.of("cid", body.path("cid").asString("")));
        StandardSite.document(body.path("value")).ifPresent(document -> more.put("document", document));
        return Optional.of(new Receipt(uri, page, more));
    }

    Optional<Receipt> at(IdempotencyKey key) {
        return Server.success(session.get("com.atproto.repo.getRecord", place() + "&rkey=" + Tid.of(key)))
                .flatMap(this::receipt);
    }

    private String place() {
        return "repo=" + Markup.query(session.did()) + "&collection=" + BlueskyRecord.COLLECTION;
    }

    /** @param wanted of the latest records, if there is none with the key */
    Lookup find(IdempotencyKey key, Predicate<JsonNode> wanted) {
        Optional<Answer> refusal = session.login();
        if (refusal.isPresent()) {
            return new Lookup.CannotTell(session.answers().failure(refusal.get()));
        }
        Optional<Receipt> there = at(key);
        if (there.isPresent()) {
            return new Lookup.Found(there.get());
        }
        Answer answer = session.get("com.atproto.repo.listRecords", place() + "&limit=100");
        Optional<JsonNode> records =
                Answers.json(answer).map(body -> body.path("records")).filter(JsonNode::isArray);
        if (records.isEmpty()) {
            return new Lookup.CannotTell(session.answers().failure(answer));
        }
        return records.get()
                .valueStream()
                .filter(record -> wanted.test(record.path("value")))
                .findFirst()
                .flatMap(this::receipt)
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(Lookup.Absent::new);
    }
}
