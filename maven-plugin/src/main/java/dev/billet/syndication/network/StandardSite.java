package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.message.Announcement;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The blog and its posts as records beside the announcements, by which apps know them: Bluesky then shows a card with the
 * blog's name and the reading time. Each record has the same key at each attempt, so putting it again makes no second one.
 *
 * @param home the blog's address
 * @param name the blog's name
 * @param account its handle or DID
 * @see <a href="https://standard.site/">standard.site</a>
 */
record StandardSite(BlueskySession session, URI home, String name, String account) {
    private static final String PUBLICATION = "site.standard.publication";
    static final String DOCUMENT = "site.standard.document";

    /** The file by which the site confirms that it is this publication; none before a server has told who a handle is. */
    Map<String, String> proof(Facts facts) {
        String did = account.startsWith("did:") ? account : facts.text("did", "");
        return did.isEmpty() ? Map.of() : Map.of(".well-known/" + PUBLICATION, publication(did));
    }

    private String publication(String did) {
        return "at://" + did + "/" + PUBLICATION + "/" + key(home);
    }

    /** The document that an announcement's card refers to, which the post's page has to name in its turn. */
    static Optional<String> document(JsonNode announcement) {
        return announcement
                .at("/embed/external/associatedRefs")
                .valueStream()
                .map(reference -> reference.path("uri").asString(""))
                .filter(uri -> uri.contains("/" + DOCUMENT + "/"))
                .findFirst();
    }

    /** Puts both records; what a card refers to, or empty if they cannot be put: an announcement does without. */
    Optional<ArrayNode> references(Announcement post, IdempotencyKey key) {
        ObjectNode publication = record(PUBLICATION)
                .put("url", home.toString().replaceFirst("/$", ""))
                .put("name", name);
        Optional<ObjectNode> site = put(PUBLICATION, key(home), publication);
        return site.flatMap(it ->
                        put(DOCUMENT, Tid.of(key), document(post, it.path("uri").asString())))
                .map(it -> JsonMapper.shared().createArrayNode().add(it).add(site.orElseThrow()));
    }

    /** Tells the document where it was announced. */
    void announced(Announcement post, IdempotencyKey key, JsonNode reference) {
        ObjectNode document = document(post, publication(session.did()));
        document.set("bskyPostRef", reference);
        put(DOCUMENT, Tid.of(key), document);
    }

    private ObjectNode document(Announcement post, String publication) {
        String link = post.link().toString();
        String path = link.startsWith(home.toString())
                ? link.substring(home.toString().length())
                : link;
        ObjectNode document = record(DOCUMENT)
                .put("site", publication)
                .put("path", "/" + path)
                .put("title", post.title())
                .put("publishedAt", BlueskyRecord.MOMENT.format(post.published()));
        @Nullable String description = post.description();
        if (description != null) {
            document.put("description", description);
        }
        post.article()
                .html()
                .ifPresent(html -> document.put("textContent", Jsoup.parse(html).text()));
        if (!post.tags().isEmpty()) {
            ArrayNode tags = document.putArray("tags");
            post.tags().forEach(tags::add);
        }
        return document;
    }

    private static ObjectNode record(String type) {
        return JsonMapper.shared().createObjectNode().put("$type", type);
    }

    private Optional<ObjectNode> put(String collection, String key, ObjectNode record) {
        ObjectNode body = JsonMapper.shared()
                .createObjectNode()
                .put("repo", session.did())
                .put("collection", collection)
                .put("rkey", key);
        body.set("record", record);
        Answer answer = session.post("com.atproto.repo.putRecord", request -> request.json(body.toString()));
        return answer instanceof Answer.Received received && received.isSuccess()
                ? Answers.json(received)
                        .map(it -> JsonMapper.shared()
                                .createObjectNode()
                                .put("uri", it.path("uri").asString(""))
                                .put("cid", it.path("cid").asString("")))
                : Optional.empty();
    }

    /** One publication an address, on whatever machine. */
    private static String key(URI home) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(home.toString().getBytes(UTF_8));
            return Tid.of(new IdempotencyKey(HexFormat.of().formatHex(digest, 0, 16), Instant.EPOCH, Instant.EPOCH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
