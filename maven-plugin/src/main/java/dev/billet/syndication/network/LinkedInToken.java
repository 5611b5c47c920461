package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Validity;
import dev.billet.syndication.Verification;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The token of sixty days, and what LinkedIn says of it to the app that it belongs to.
 *
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/shared/authentication/token-introspection">introspection</a>
 */
final class LinkedInToken {
    /** Who hands out tokens. */
    static final String SITE = "https://www.linkedin.com";

    private static final Duration RENEW_BEFORE = Duration.ofDays(10);

    private final TokenRenewal renewal;
    private final Optional<OAuthApp> app;
    private final boolean organization;
    private Optional<JsonNode> inspection = Optional.empty();

    private LinkedInToken(TokenRenewal renewal, Optional<OAuthApp> app, boolean organization) {
        this.renewal = renewal;
        this.app = app;
        this.organization = organization;
    }

    static LinkedInToken of(URI api, AccountSettings settings, Function<Answer.Received, Optional<String>> advice) {
        Optional<OAuthApp> app = settings.text("clientId").map(id -> app(settings));
        Server server = Server.ofLogin(api, settings).advising(advice);
        TokenRenewal renewal = new TokenRenewal(
                app.map(OAuthApp::secret).map(server::hiding).orElse(server),
                settings.secret().map(OAuthToken::read),
                RENEW_BEFORE,
                refresh -> app.<Answer>map(it -> it.renew(refresh))
                        .orElse(new Answer.NotSent("clientId: and clientSecret: are needed to renew the token")),
                settings.keeper());
        return new LinkedInToken(renewal, app, settings.text("organization").isPresent());
    }

    static OAuthApp app(AccountSettings settings) {
        URI site = NetworkKind.address("server", settings.text("server").orElse(SITE));
        return OAuthApp.of(site.resolve("/oauth/v2/accessToken"), false, settings);
    }

    Server server() {
        return renewal.server();
    }

    Optional<Secret> access() {
        return renewal.token().map(OAuthToken::access);
    }

    /** Renews the token if it is time, and asks about it; what speaks against using it. */
    Optional<Verification> trouble() {
        Optional<Verification> trouble = renewal.renew();
        if (trouble.isEmpty()) {
            inspection = inspect();
        }
        return trouble.or(() -> inspection.flatMap(this::refusal));
    }

    boolean isInspected() {
        return inspection.isPresent();
    }

    private Optional<JsonNode> inspect() {
        return app.filter(it -> it.secret() != null)
                .flatMap(it -> renewal.token().flatMap(token -> {
                    Map<String, String> form = new TreeMap<>();
                    form.put("client_id", it.id());
                    form.put(
                            "client_secret", Objects.requireNonNull(it.secret()).value());
                    form.put("token", token.access().value());
                    return Server.success(it.client()
                            .send(ApiRequest.post(it.tokens().resolve("/oauth/v2/introspectToken"))
                                    .form(form)));
                }));
    }

    private Optional<Verification> refusal(JsonNode inspection) {
        if (!inspection.path("active").asBoolean(true)) {
            return Optional.of(new Verification.Refused(
                    "the token is " + inspection.path("status").asString("not active"), server().token()));
        }
        String needed = organization ? "w_organization_social" : "w_member_social";
        String scopes = inspection.path("scope").asString(needed);
        return List.of(scopes.split("[ ,]+")).contains(needed)
                ? Optional.empty()
                : Optional.of(
                        new Verification.Refused("the token lacks the permission " + needed, product(organization)));
    }

    Validity validity() {
        return inspection
                .map(it -> it.path("expires_at").asLong(0))
                .filter(seconds -> seconds > 0)
                .map(seconds -> Validity.until(Instant.ofEpochSecond(seconds)))
                .orElseGet(
                        () -> renewal.validity(
                                "LinkedIn's tokens end after 60 days, and when this one does is not known."
                                        + " Get it with site:login, or give the account clientId: and clientSecret:, and it will be said."));
    }

    static String product(boolean organization) {
        String product = organization
                ? "\"Community Management API\", which LinkedIn grants to companies only,"
                : "\"Share on LinkedIn\"";
        return "Add the product " + product + " to the app, then get a new token: mvn site:login";
    }
}
