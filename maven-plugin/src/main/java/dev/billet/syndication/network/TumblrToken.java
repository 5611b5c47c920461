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
final class TumblrToken {
    /** It lives 42 minutes. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);

    private TumblrToken() {}

    static TokenRenewal of(URI api, AccountSettings settings, Function<Answer.Received, Optional<String>> advice) {
        OAuthApp app = app(api, settings);
        if (settings.text("tokenSecret").isEmpty()) {
            return TokenRenewal.of(Server.ofLogin(api, settings).advising(advice), app, RENEW_BEFORE, settings);
        }
        Server server = Server.at(
                        api,
                        "Make new ones in the API console, api.tumblr.com/console, where \"Show keys\" has all four; they"
                                + " hold only if this machine's clock is right. Put each where it comes from",
                        settings)
                .advising(advice);
        Optional<Secret> tokenSecret = settings.text("tokenSecret").flatMap(settings::secretOf);
        if (app.secret() == null || tokenSecret.isEmpty() || settings.secret().isEmpty()) {
            return TokenRenewal.none(server);
        }
        OAuth1 oauth = new OAuth1(
                new Secret(app.id()), app.secret(), settings.secret().get(), tokenSecret.get(), settings.clock());
        return TokenRenewal.none(oauth.on(server));
    }

    static OAuthApp app(URI api, AccountSettings settings) {
        return OAuthApp.of(api.resolve("/v2/oauth2/token"), false, settings);
    }
}
