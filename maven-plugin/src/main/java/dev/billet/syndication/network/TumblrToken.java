package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The two kinds of token that one app of Tumblr's has: one that does not end and signs each request, and one of site:login.
 *
 * @see <a href="https://www.tumblr.com/docs/en/api/v2#authentication">authentication</a>
 */
record TumblrToken(TokenRenewal renewal) {
    /** It lives 42 minutes. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);

    static TumblrToken of(URI api, AccountSettings settings, Function<Answer.Received, Optional<String>> advice) {
        OAuthApp app = app(api, settings);
        Optional<Secret> appSecret = Optional.ofNullable(app.secret());
        Optional<Secret> tokenSecret = settings.text("tokenSecret").flatMap(settings::secretOf);
        if (settings.text("tokenSecret").isEmpty()) {
            Server server = Server.at(
                            api, "Get a new one with mvn site:login -Dsite.account=" + settings.account(), settings)
                    .advising(advice);
            return new TumblrToken(new TokenRenewal(
                    appSecret.map(server::hiding).orElse(server),
                    settings.secret().map(OAuthToken::read),
                    RENEW_BEFORE,
                    app::renew,
                    settings.keeper()));
        }
        Server server = Server.at(
                        api,
                        "Make new ones in the API console, api.tumblr.com/console, where \"Show keys\" has all four; they"
                                + " hold only if this machine's clock is right. Put each where it comes from",
                        settings)
                .advising(advice);
        if (appSecret.isEmpty() || tokenSecret.isEmpty() || settings.secret().isEmpty()) {
            return new TumblrToken(TokenRenewal.none(server));
        }
        OAuth1 oauth = new OAuth1(
                new Secret(app.id()), appSecret.get(), settings.secret().get(), tokenSecret.get(), settings.clock());
        return new TumblrToken(TokenRenewal.none(oauth.on(server)));
    }

    static OAuthApp app(URI api, AccountSettings settings) {
        return new OAuthApp(
                api.resolve("/v2/oauth2/token"),
                settings.text("clientId").orElse(""),
                settings.text("clientSecret").flatMap(settings::secretOf).orElse(null),
                false,
                Server.client(settings));
    }
}
