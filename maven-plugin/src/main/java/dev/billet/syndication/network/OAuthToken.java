package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.Answers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an account's secret holds where tokens end: the token, until when it holds, and what renews it. Written as JSON, so
 * that it fits where any password does; a bare token is read as well.
 *
 * @param refresh null where the network has none
 * @param ends null where nobody has told
 */
record OAuthToken(
        Secret access, @Nullable Secret refresh, @Nullable Instant ends) {
    private static final String ACCESS = "access_token";
    private static final String REFRESH = "refresh_token";
    private static final String ENDS = "ends";

    static OAuthToken read(Secret secret) {
        Optional<JsonNode> json =
                Answers.json(new Answer.Received(200, Map.of(), secret.value().getBytes(UTF_8)));
        return json.flatMap(it -> secret(it, ACCESS)
                        .map(access -> new OAuthToken(
                                access,
                                secret(it, REFRESH).orElse(null),
                                it.has(ENDS)
                                        ? Instant.ofEpochSecond(it.path(ENDS).asLong(0))
                                        : null)))
                .orElseGet(() -> new OAuthToken(secret, null, null));
    }

    /** Of the answer of an OAuth 2 server: RFC 6749, section 5.1. Empty if there is no token in it. */
    static Optional<OAuthToken> granted(JsonNode answer, Instant now) {
        long seconds = answer.path("expires_in").asLong(0);
        return secret(answer, ACCESS)
                .map(access -> new OAuthToken(
                        access, secret(answer, REFRESH).orElse(null), seconds > 0 ? now.plusSeconds(seconds) : null));
    }

    /** Of a network whose tokens are renewed with themselves. */
    OAuthToken renewingItself() {
        return new OAuthToken(access, access, ends);
    }

    boolean isRenewingItself() {
        return access.equals(refresh);
    }

    private static Optional<Secret> secret(JsonNode from, String name) {
        return Optional.of(from.path(name).asString(""))
                .filter(it -> !it.isBlank())
                .map(Secret::new);
    }

    /** As it is kept. A token that neither ends nor is renewed is kept bare. */
    Secret written() {
        if ((refresh == null || isRenewingItself()) && ends == null) {
            return access;
        }
        ObjectNode json = JsonMapper.shared().createObjectNode().put(ACCESS, access.value());
        if (refresh != null && !isRenewingItself()) {
            json.put(REFRESH, refresh.value());
        }
        if (ends != null) {
            json.put(ENDS, ends.getEpochSecond());
        }
        return new Secret(json.toString());
    }
}
