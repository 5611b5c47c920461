package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Redaction;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a token is got that needs a browser: the page where the account's owner agrees, and what becomes of the code that the
 * browser brings back.
 *
 * @param pkce whether the server knows PKCE: RFC 7636
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8252">RFC 8252, OAuth 2.0 for native apps</a>
 */
public final class Login {
    private final URI authorize;
    private final OAuthApp app;
    private final String scope;
    private final boolean pkce;
    private final URI redirect;

    private Login(URI authorize, OAuthApp app, String scope, boolean pkce, URI redirect) {
        this.authorize = authorize;
        this.app = app;
        this.scope = scope;
        this.pkce = pkce;
        this.redirect = redirect;
    }

    /** The networks that have it. */
    public static final List<String> NETWORKS = List.of("linkedin", "mastodon", "x");

    /** What came of asking. */
    public sealed interface Result<T> {
        record Done<T>(T value) implements Result<T> {}

        record Refused<T>(String reason) implements Result<T> {}
    }

    /** @param redirect where the browser comes back to, on this machine */
    public static Result<Login> of(String network, AccountSettings settings, URI redirect) {
        return switch (network) {
            case "linkedin" -> linkedin(settings, redirect);
            case "mastodon" -> mastodon(settings, redirect);
            case "x" -> x(settings, redirect);
            default ->
                new Result.Refused<>(
                        network + " needs no browser: its page of the manual says where its token is made");
        };
    }

    private static Result<Login> x(AccountSettings settings, URI redirect) {
        Optional<String> server = settings.text("server");
        URI authorize = URI.create(server.orElse("https://x.com")).resolve("/i/oauth2/authorize");
        OAuthApp app = X.app(URI.create(server.orElse("https://api.x.com")), settings);
        return needsClient(
                app, new Login(authorize, app, "tweet.read tweet.write users.read offline.access", true, redirect));
    }

    private static Result<Login> linkedin(AccountSettings settings, URI redirect) {
        URI site = URI.create(settings.text("server").orElse(LinkedIn.SITE));
        OAuthApp app = LinkedIn.app(settings);
        String posts = settings.text("organization").isPresent() ? "w_organization_social" : "w_member_social";
        URI authorize = site.resolve("/oauth/v2/authorization");
        return needsClient(app, new Login(authorize, app, "openid profile " + posts, false, redirect));
    }

    private static Result<Login> needsClient(OAuthApp app, Login login) {
        return app.id().isEmpty()
                ? new Result.Refused<>("clientId: is missing; the network's page of the manual says where it is shown")
                : new Result.Done<>(login);
    }

    /** Each server registers whoever asks. */
    private static Result<Login> mastodon(AccountSettings settings, URI redirect) {
        URI server = NetworkKind.address("server", settings.text("server").orElse(""));
        ApiClient client = new ApiClient();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_name", "Billet");
        form.put("redirect_uris", redirect.toString());
        form.put("scopes", "read write");
        Answer answer =
                client.send(ApiRequest.post(server.resolve("/api/v1/apps")).form(form));
        Optional<JsonNode> made = Server.success(answer).filter(it -> it.has("client_id"));
        return made.<Result<Login>>map(it -> new Result.Done<>(new Login(
                        server.resolve("/oauth/authorize"),
                        new OAuthApp(
                                server.resolve("/oauth/token"),
                                it.path("client_id").asString(),
                                new Secret(it.path("client_secret").asString("none")),
                                false,
                                client),
                        "read write",
                        true,
                        redirect)))
                .orElseGet(() -> new Result.Refused<>(failure(server, answer, List.of())));
    }

    private static String failure(URI server, Answer answer, List<Secret> secrets) {
        return new Answers(server.getHost(), new Redaction(secrets), "", Clock.systemUTC()).failure(answer);
    }

    /**
     * The page where the account's owner agrees.
     *
     * @param state comes back with the code, and proves that both belong together
     * @param verifier is kept here; only its hash goes out
     */
    public URI page(String state, String verifier) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", app.id());
        query.put("redirect_uri", redirect.toString());
        query.put("scope", scope);
        query.put("state", state);
        if (pkce) {
            query.put("code_challenge", challenge(verifier));
            query.put("code_challenge_method", "S256");
        }
        return URI.create(authorize + "?"
                + query.entrySet().stream()
                        .map(it -> it.getKey() + "="
                                + URLEncoder.encode(it.getValue(), UTF_8).replace("+", "%20"))
                        .collect(Collectors.joining("&")));
    }

    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The token, as the account's secret is to hold it. */
    public Result<Secret> token(String code, String verifier, Clock clock) {
        Answer answer = app.exchange(code, redirect, pkce ? verifier : null);
        @Nullable Secret appSecret = app.secret();
        List<Secret> secrets = appSecret == null ? List.of(new Secret(code)) : List.of(new Secret(code), appSecret);
        return Server.success(answer)
                .flatMap(it -> OAuthToken.granted(it, clock.instant()))
                .<Result<Secret>>map(token -> new Result.Done<>(token.written()))
                .orElseGet(() -> new Result.Refused<>(failure(app.tokens(), answer, secrets)));
    }
}
