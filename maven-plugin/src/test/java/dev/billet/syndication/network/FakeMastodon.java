package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server that speaks Mastodon's API as strictly as the real one, and keeps the true timeline. Whether it honours keys
 * depends on the version it gives itself.
 */
final class FakeMastodon extends Dispatcher implements TrueTimeline {
    static final String TOKEN = "test-token-of-mastodon";

    final Map<String, JsonNode> timeline = Collections.synchronizedMap(new LinkedHashMap<>());
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> idByKey = Collections.synchronizedMap(new LinkedHashMap<>());
    private final String version;
    private int lastId = 999;
    int characters = 500;
    boolean readable = true;
    List<String> scopes = List.of("read", "write");

    FakeMastodon(String version) {
        this.version = version;
    }

    @Override
    public Map<String, String> keys(String home) {
        return Map.of("server", home);
    }

    @Override
    public Optional<String> token(String home) {
        return Optional.of(TOKEN);
    }

    @Override
    public List<String> texts() {
        return timeline.values().stream()
                .map(status -> status.path("text").asString(""))
                .toList();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        String target = String.valueOf(request.getTarget()).replaceFirst("\\?.*", "");
        requests.add(request.getMethod() + " " + target);
        if (target.equals("/api/v2/instance")) {
            return json(
                    200,
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("version", version)
                            .set(
                                    "configuration",
                                    JsonMapper.shared().createObjectNode().set("statuses", limits())));
        }
        if (!("Bearer " + TOKEN).equals(request.getHeaders().get("Authorization"))) {
            return error(401, "The access token is invalid");
        }
        JsonNode body = body(request);
        if (target.equals("/api/v1/apps/verify_credentials")) {
            return json(
                    200,
                    JsonMapper.shared()
                            .createObjectNode()
                            .set("scopes", JsonMapper.shared().valueToTree(scopes)));
        }
        if (target.equals("/api/v1/accounts/verify_credentials")) {
            return json(
                    200,
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("id", "7")
                            .put("acct", "ada")
                            .put("url", "https://social.example/@ada"));
        }
        if (target.equals("/api/v1/accounts/7/statuses")) {
            return readable ? json(200, list()) : error(403, "This action is outside the authorized scopes");
        }
        Matcher context = Pattern.compile("/api/v1/statuses/(\\d+)/context").matcher(target);
        if (context.matches() && timeline.containsKey(context.group(1))) {
            return json(200, context(context.group(1)));
        }
        if (target.equals("/api/v1/statuses")) {
            return post(body, request.getHeaders().get("Idempotency-Key"));
        }
        Matcher status = Pattern.compile("/api/v1/statuses/(\\d+)").matcher(target);
        if (status.matches() && timeline.containsKey(status.group(1))) {
            return change(request.getMethod(), status.group(1), body);
        }
        return error(404, "Record not found");
    }

    private ObjectNode limits() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("max_characters", characters)
                .put("characters_reserved_per_url", 23);
    }

    /** What readers see; a missing node if there is none. */
    JsonNode status(String id) {
        return timeline.getOrDefault(id, MissingNode.getInstance());
    }

    /** It keeps keys for an hour. */
    @Override
    public void hourLater() {
        idByKey.clear();
    }

    private MockResponse post(JsonNode body, String key) {
        boolean keyed = version.matches("[1-9]\\S*") && key != null;
        if (keyed && idByKey.containsKey(key)) {
            return json(200, status(idByKey.getOrDefault(key, "")));
        }
        String text = body.path("status").asString("");
        MastodonRuler ruler = new MastodonRuler(characters, 23, 0);
        if (text.isBlank() && body.path("media_ids").isEmpty()) {
            return error(422, "Validation failed: Text can't be blank");
        }
        if (!ruler.fits(text)) {
            return error(422, "Validation failed: Text character limit of " + characters + " exceeded");
        }
        String id = String.valueOf(++lastId);
        timeline.put(id, status(id, body));
        if (keyed) {
            idByKey.put(key, id);
        }
        return json(200, status(id));
    }

    private MockResponse change(String method, String id, JsonNode body) {
        if (method.equals("DELETE")) {
            JsonNode status = status(id);
            timeline.remove(id);
            return json(200, status);
        }
        if (method.equals("PUT")) {
            timeline.put(id, status(id, body));
        }
        return json(200, status(id));
    }

    /** With the link split up for display, as the real one does. */
    private static ObjectNode status(String id, JsonNode body) {
        String content = Pattern.compile("(https?://)(\\S+)")
                .matcher(body.path("status")
                        .asString("")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"))
                .replaceAll("<a href=\"$1$2\" rel=\"nofollow\"><span class=\"invisible\">$1</span><span>$2</span></a>");
        ObjectNode status = JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("url", "https://social.example/@ada/" + id)
                .put("content", "<p>" + content + "</p>")
                .put("text", body.path("status").asString(""))
                .put("visibility", body.path("visibility").asString("public"))
                .put("language", body.path("language").asString(""))
                .put("spoiler_text", body.path("spoiler_text").asString(""));
        status.put("in_reply_to_id", body.path("in_reply_to_id").asString(""));
        status.putObject("account").put("id", "7");
        status.set("media_ids", body.path("media_ids").deepCopy());
        return status;
    }

    private ObjectNode context(String id) {
        ObjectNode context = JsonMapper.shared().createObjectNode();
        ArrayNode descendants = context.putArray("descendants");
        timeline.values().stream()
                .filter(status -> status.path("in_reply_to_id").asString("").equals(id))
                .forEach(descendants::add);
        return context;
    }

    private ArrayNode list() {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        List<JsonNode> newestFirst = new ArrayList<>(timeline.values());
        Collections.reverse(newestFirst);
        newestFirst.forEach(list::add);
        return list;
    }

    /** How often a link is on the timeline. */
    long count(URI link) {
        return timeline.values().stream()
                .filter(status -> status.path("text").asString("").contains(link.toString()))
                .count();
    }

    private static JsonNode body(RecordedRequest request) {
        byte[] bytes =
                request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
        boolean isJson =
                String.valueOf(request.getHeaders().get("Content-Type")).startsWith("application/json");
        return JsonMapper.shared().readTree(isJson ? new String(bytes, UTF_8) : "{}");
    }

    private static MockResponse json(int code, JsonNode body) {
        return new MockResponse.Builder()
                .code(code)
                .setHeader("Content-Type", "application/json")
                .body(body.toString())
                .build();
    }

    static MockResponse error(int code, String message) {
        return json(code, JsonMapper.shared().createObjectNode().put("error", message));
    }
}
