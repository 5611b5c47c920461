package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.Answers;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.ledger.Receipt;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The ways of Meta's Graph API, which Facebook and Threads share: what an error means is in its code, whatever its status.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling/">errors</a>
 * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting/">rate limits</a>
 */
record Graph(Server server) {
    /** The token is dead: its subcode says of what. */
    static final int TOKEN = 190;

    /** Of the app, the user, the Page, the call, and of a business use case; with a status of 400 or 403. */
    private static final Set<Integer> THROTTLED = Set.of(4, 17, 32, 613, 80001);

    /** "An unknown error", "the service is down": it may have been carried out. */
    private static final Set<Integer> UNSURE = Set.of(1, 2);

    /** What is not there, or was never ours to see. */
    private static final int NOT_THERE = 33;

    Graph signedBy(Secret token) {
        return new Graph(server.hiding(token).signing(request -> request.bearer(token)));
    }

    /** In the body, for what must not stand in an address. */
    Answer post(String path, Map<String, String> fields) {
        return server.send(server.request("POST", path).form(new TreeMap<>(fields)));
    }

    Answer delete(String path) {
        return server.send(server.request("DELETE", path));
    }

    /** @param receipt of the JSON that says it is there */
    SendResult sent(Answer answer, Function<JsonNode, Optional<Receipt>> receipt) {
        int code = code(answer);
        if (answer instanceof Answer.Received received && THROTTLED.contains(code)) {
            return new SendResult.Deferred(
                    server.name() + " asks to slow down: " + server.answers().failure(received),
                    server.answers().delay(received).orElse(null));
        }
        if (UNSURE.contains(code)) {
            return new SendResult.Unknown(server.answers().failure(answer));
        }
        return server.sent(answer, receipt);
    }

    /** Of a deletion: what is not there is deleted. */
    SendResult gone(Answer answer, Receipt receipt) {
        boolean missing = code(answer) == 100 && subcode(answer) == NOT_THERE;
        return missing ? new SendResult.Announced(receipt) : sent(answer, body -> Optional.of(receipt));
    }

    /** 0 where the answer is no error. */
    static int code(Answer answer) {
        return error(answer).path("code").asInt(0);
    }

    static int subcode(Answer answer) {
        return error(answer).path("error_subcode").asInt(0);
    }

    static String message(Answer answer) {
        return error(answer).path("message").asString("");
    }

    private static JsonNode error(Answer answer) {
        return Answers.json(answer).map(body -> body.path("error")).orElse(MissingNode.getInstance());
    }

    static Optional<URI> address(JsonNode text) {
        return Optional.of(text.asString("")).filter(it -> !it.isEmpty()).map(URI::create);
    }

    /** What {@code debug_token} says of a token. */
    record Inspection(@Nullable Instant ends, List<String> scopes) {
        /** Empty if it says nothing, as to an app that is not the token's. */
        static Optional<Inspection> of(JsonNode data) {
            if (!data.path("is_valid").asBoolean(false)) {
                return Optional.empty();
            }
            long ends = data.path("expires_at").asLong(0);
            List<String> scopes = new ArrayList<>();
            data.path("scopes").forEach(scope -> scopes.add(scope.asString()));
            return Optional.of(new Inspection(ends == 0 ? null : Instant.ofEpochSecond(ends), List.copyOf(scopes)));
        }

        List<String> lacking(List<String> wanted) {
            return wanted.stream().filter(scope -> !scopes.contains(scope)).toList();
        }
    }
}
