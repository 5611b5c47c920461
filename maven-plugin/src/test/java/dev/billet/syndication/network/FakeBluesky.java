package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Bluesky server that keeps the true timeline and answers as the real one was seen to. */
public final class FakeBluesky extends Dispatcher implements TrueTimeline {
    public static final String PASSWORD = "abcd-efgh-ijkl-mnop";
    public static final String DID = "did:plc:ada";
    private static final String POSTS = "app.bsky.feed.post";

    public final Map<String, JsonNode> timeline = Collections.synchronizedMap(new LinkedHashMap<>());
    /** All but posts, by collection and key. */
    public final Map<String, JsonNode> records = Collections.synchronizedMap(new LinkedHashMap<>());

    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    final List<byte[]> blobs = Collections.synchronizedList(new ArrayList<>());
    private int sessions;
    private final Set<String> access = new HashSet<>();
    private String refresh = "";
    boolean refreshable = true;

    /** From now on the session that was given out is too old. */
    void expire() {
        access.clear();
    }

    @Override
    public Map<String, String> keys(String home) {
        return Map.of("server", home, "handle", "ada.example");
    }

    @Override
    public Optional<String> token(String home) {
        return Optional.of(PASSWORD);
    }

    @Override
    public boolean takesPictures() {
        return true;
    }

    @Override
    public List<String> texts() {
        return timeline.values().stream()
                .map(post -> post.path("text").asString(""))
                .toList();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        String method = url.pathSegments().get(url.pathSize() - 1).replaceFirst(".*\\.", "");
        requests.add(method);
        String bearer =
                String.valueOf(request.getHeaders().get("Authorization")).replaceFirst("Bearer ", "");
        byte[] bytes =
                request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        return switch (method) {
            case "png" -> TrueTimeline.picture();
            case "createSession" -> createSession(json(bytes));
            case "refreshSession" -> bearer.equals(refresh) && refreshable ? session() : error(400, "ExpiredToken");
            case "getRecord" -> getRecord(String.valueOf(url.queryParameter("rkey")));
            case "listRecords" -> answer(list());
            default -> access.contains(bearer) ? change(method, bytes) : error(400, "ExpiredToken");
        };
    }

    private MockResponse createSession(JsonNode body) {
        boolean known = body.path("identifier").asString("").equals("ada.example")
                && body.path("password").asString("").equals(PASSWORD);
        return known ? session() : error(401, "AuthenticationRequired");
    }

    private MockResponse session() {
        sessions++;
        access.add("access-jwt-" + sessions);
        refresh = "refresh-jwt-" + sessions;
        return answer(object().put("did", DID)
                .put("handle", "ada.example")
                .put("accessJwt", "access-jwt-" + sessions)
                .put("refreshJwt", refresh));
    }

    private MockResponse change(String method, byte[] bytes) {
        if (method.equals("uploadBlob")) {
            blobs.add(bytes);
            ObjectNode blob =
                    object().put("$type", "blob").put("mimeType", "image/jpeg").put("size", bytes.length);
            blob.putObject("ref").put("$link", "bafk" + bytes.length);
            return answer(object().set("blob", blob));
        }
        JsonNode body = json(bytes);
        String key = body.path("rkey").asString("");
        if (method.equals("deleteRecord")) {
            timeline.remove(key);
            return answer(object());
        }
        if (!key.matches("[234567a-j][234567a-z]{12}")) {
            return error(400, "InvalidRequest");
        }
        String collection = body.path("collection").asString("");
        if (!collection.equals(POSTS)) {
            records.put(collection + "/" + key, body.path("record").deepCopy());
            return answer(reference(collection, key));
        }
        JsonNode there = timeline.get(key);
        if (there != null
                && !there.equals(body.path("record"))
                && body.path("swapRecord").isNull()) {
            return error(400, "InvalidSwap");
        }
        if (body.at("/record/text")
                        .asString("")
                        .codePointCount(0, body.at("/record/text").asString("").length())
                > 300) {
            return error(400, "InvalidRequest");
        }
        timeline.put(key, body.path("record").deepCopy());
        return answer(reference(POSTS, key));
    }

    private MockResponse getRecord(String key) {
        JsonNode record = timeline.get(key);
        return record == null
                ? error(400, "RecordNotFound")
                : answer(reference(POSTS, key).set("value", record));
    }

    private ObjectNode list() {
        ObjectNode list = object();
        ArrayNode records = list.putArray("records");
        timeline.forEach((key, record) -> records.add(reference(POSTS, key).set("value", record)));
        return list;
    }

    /** How often a link is on the timeline. */
    long count(URI link) {
        return timeline.values().stream()
                .filter(record -> record.at("/embed/external/uri").asString("").equals(link.toString()))
                .count();
    }

    private static ObjectNode reference(String collection, String key) {
        return object().put("uri", "at://" + DID + "/" + collection + "/" + key).put("cid", "cid-" + key);
    }

    private static ObjectNode object() {
        return JsonMapper.shared().createObjectNode();
    }

    private static JsonNode json(byte[] bytes) {
        return JsonMapper.shared().readTree(new String(bytes, UTF_8));
    }

    private static MockResponse answer(JsonNode body) {
        return new MockResponse.Builder().body(body.toString()).build();
    }

    private static MockResponse error(int code, String error) {
        return new MockResponse.Builder()
                .code(code)
                .body(object().put("error", error)
                        .put("message", "The message of " + error)
                        .toString())
                .build();
    }
}
