package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.Redaction;
import dev.billet.http.Secret;
import dev.billet.syndication.Answers;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a token is got that needs a browser: the page where the account's owner agrees, and what becomes of the code that the
 * browser brings back.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8252">RFC 8252, OAuth 2.0 for native apps</a>
 */
public final class Login {
    private final URI authorize;
    private final OAuthApp app;
    private final String scope;
    private final boolean pkce;
    private final URI redirect;
    private final Function<OAuthToken, Result<OAuthToken>> finish;

    private Login(
            URI authorize,
            OAuthApp app,
            String scope,
            boolean pkce,
            URI redirect,
            Function<OAuthToken, Result<OAuthToken>> finish) {
        this.authorize = authorize;
        this.app = app;
        this.scope = scope;
        this.pkce = pkce;
        this.redirect = redirect;
        this.finish = finish;
    }

    /**
     * @param pkce whether the server knows PKCE: RFC 7636
     * @param redirect where the browser goes when the account's owner has agreed; the network must know it
     */
    Login(URI authorize, OAuthApp app, String scope, boolean pkce, URI redirect) {
        this(authorize, app, scope, pkce, redirect, Result.Done::new);
    }

    /** @param value what has to be done with the token that the code gives, before it is one to keep */
    Login finishing(Function<OAuthToken, Result<OAuthToken>> value) {
        return new Login(authorize, app, scope, pkce, redirect, value);
    }

    OAuthApp app() {
        return app;
    }

    /** Where the browser ends, with the code behind it. */
    public URI redirect() {
        return redirect;
    }

    /** What came of asking. */
    public sealed interface Result<T> {
        record Done<T>(T value) implements Result<T> {}

        record Refused<T>(String reason) implements Result<T> {}
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
                        .map(it -> it.getKey() + "=" + Markup.query(it.getValue()))
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
        Result<OAuthToken> token = Server.success(answer)
                .flatMap(it -> OAuthToken.granted(it, clock.instant()))
                .map(finish)
                .orElseGet(() -> new Result.Refused<>(failure(app, answer, new Secret(code))));
        return token instanceof Result.Done<OAuthToken> done
                ? new Result.Done<>(done.value().written())
                : new Result.Refused<>(((Result.Refused<OAuthToken>) token).reason());
    }

    /** Without the secrets that the server may quote. */
    static String failure(OAuthApp app, Answer answer, Secret... secrets) {
        List<Secret> all = new ArrayList<>(List.of(secrets));
        @Nullable Secret own = app.secret();
        if (own != null) {
            all.add(own);
        }
        return new Answers(app.tokens().getHost(), new Redaction(all), "", Clock.systemUTC()).failure(answer);
    }
}
