package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Redaction;
import dev.billet.http.Secret;
import dev.billet.syndication.Answers;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who we are on Bluesky, for one run: opened with the app password, renewed when the server says that it has expired.
 *
 * <p>An expired session is answered with 400, so what counts is the error's name. That answer also says that the request
 * was not carried out: after renewing, it is made once more.
 *
 * @see <a href="https://docs.bsky.app/docs/api/com-atproto-server-create-session">createSession</a>
 */
final class BlueskySession {
    private final URI service;
    private final String identifier;
    private final @Nullable Secret password;
    private final ApiClient client;
    private final Clock clock;
    private @Nullable Open open;

    /** @param home the server that keeps the account's records, which need not be the one we logged in at */
    private record Open(String did, String handle, URI home, Secret access, Secret refresh) {}

    BlueskySession(URI service, String identifier, @Nullable Secret password, ApiClient client, Clock clock) {
        this.service = service;
        this.identifier = identifier;
        this.password = password;
        this.client = client;
        this.clock = clock;
    }

    Answers answers() {
        List<Secret> secrets = new ArrayList<>();
        Optional.ofNullable(password).ifPresent(secrets::add);
        Optional.ofNullable(open).ifPresent(it -> secrets.addAll(List.of(it.access, it.refresh)));
        return new Answers(
                service.getHost(),
                new Redaction(secrets),
                "Make a new app password under Settings > Privacy and security > App passwords, and put it where the"
                        + " account's token comes from. To test it: mvn site:accounts",
                clock);
    }

    /** Logs in if need be; what the server says if it does not let us. */
    Optional<Answer> login() {
        if (open != null) {
            return Optional.empty();
        }
        Answer answer = client.send(ApiRequest.post(at(service, "com.atproto.server.createSession"))
                .json(JsonMapper.shared()
                        .createObjectNode()
                        .put("identifier", identifier)
                        .put("password", password == null ? "" : password.value())
                        .toString()));
        return accept(answer) ? Optional.empty() : Optional.of(answer);
    }

    private boolean accept(Answer answer) {
        Optional<JsonNode> body = answer instanceof Answer.Received received && received.isSuccess()
                ? Answers.json(received)
                : Optional.empty();
        if (body.filter(BlueskySession::isWhole).isEmpty()) {
            return false;
        }
        body.ifPresent(session -> open = new Open(
                session.path("did").asString(),
                session.path("handle").asString(),
                home(session.path("didDoc")),
                new Secret(session.path("accessJwt").asString()),
                new Secret(session.path("refreshJwt").asString())));
        return true;
    }

    private static boolean isWhole(JsonNode session) {
        return List.of("did", "handle", "accessJwt", "refreshJwt").stream()
                .noneMatch(key -> session.path(key).asString("").isBlank());
    }

    private URI home(JsonNode document) {
        for (JsonNode entry : document.path("service")) {
            if (entry.path("id").asString("").endsWith("#atproto_pds")) {
                return URI.create(entry.path("serviceEndpoint").asString());
            }
        }
        return service;
    }

    /** Only after {@link #login}. */
    String did() {
        return opened().did;
    }

    /** Only after {@link #login}. */
    String handle() {
        return opened().handle;
    }

    private Open opened() {
        if (open == null) {
            throw new IllegalStateException("not logged in");
        }
        return open;
    }

    /** Goes on with an older token; for tests of what happens then. */
    void age(Secret access) {
        Open now = opened();
        open = new Open(now.did, now.handle, now.home, access, now.refresh);
    }

    /** A call that changes nothing and needs no session. */
    Answer get(String method, String query) {
        return client.send(ApiRequest.get(at(opened().home, method + "?" + query)));
    }

    /** A call in our name. */
    Answer post(String method, UnaryOperator<ApiRequest> fill) {
        Answer answer = client.send(request(method, fill));
        if (hasExpired(answer) && renew()) {
            return client.send(request(method, fill));
        }
        return answer;
    }

    private ApiRequest request(String method, UnaryOperator<ApiRequest> fill) {
        return fill.apply(ApiRequest.post(at(opened().home, method)).bearer(opened().access));
    }

    private static boolean hasExpired(Answer answer) {
        String error = error(answer);
        return error.equals("ExpiredToken") || error.equals("InvalidToken");
    }

    /** The name of an answer's error; empty if it has none. */
    static String error(Answer answer) {
        return Answers.json(answer).map(body -> body.path("error").asString("")).orElse("");
    }

    private boolean renew() {
        Open old = opened();
        Answer answer = client.send(ApiRequest.post(at(service, "com.atproto.server.refreshSession"))
                .bearer(old.refresh));
        if (accept(answer)) {
            return true;
        }
        open = null;
        if (login().isEmpty()) {
            return true;
        }
        open = old;
        return false;
    }

    private static URI at(URI server, String method) {
        return server.resolve("/xrpc/" + method);
    }
}
