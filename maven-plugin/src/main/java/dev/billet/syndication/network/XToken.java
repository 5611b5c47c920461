package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The two kinds of token that X knows: four keys that do not end and sign each request, and a token of site:login. */
final class XToken {
    /** It lives two hours: <a href="https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code">OAuth 2.0</a>. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);

    private XToken() {}

    static TokenRenewal of(URI api, AccountSettings settings, Function<Answer.Received, Optional<String>> advice) {
        return settings.text("clientId").isPresent() ? oauth2(api, settings, advice) : oauth1(api, settings, advice);
    }

    private static TokenRenewal oauth1(
            URI api, AccountSettings settings, Function<Answer.Received, Optional<String>> advice) {
        Server server = Server.at(
                        api,
                        "In console.x.com set the app to \"Read and write\", then generate all four keys anew; they hold"
                                + " only if this machine's clock is right. Put each where it comes from",
                        settings)
                .advising(advice);
        List<Secret> keys = new ArrayList<>();
        for (String name : List.of("apiKey", "apiKeySecret", "tokenSecret")) {
            String reference = settings.text(name)
                    .orElseThrow(() -> new IllegalArgumentException(name
                            + ": is missing. X needs apiKey:, apiKeySecret: and tokenSecret: besides the token, or"
                            + " clientId: for tokens of site:login"));
            settings.secretOf(reference).ifPresent(keys::add);
        }
        if (settings.secret().isEmpty() || keys.size() < 3) {
            return TokenRenewal.none(server);
        }
        OAuth1 oauth = new OAuth1(keys.get(0), keys.get(1), settings.secret().get(), keys.get(2), settings.clock());
        return TokenRenewal.none(oauth.on(server));
    }

    private static TokenRenewal oauth2(
            URI api, AccountSettings settings, Function<Answer.Received, Optional<String>> advice) {
        return TokenRenewal.of(
                Server.ofLogin(api, settings).advising(advice), app(api, settings), RENEW_BEFORE, settings);
    }

    /** Its secret goes into a header, if it has one. */
    static OAuthApp app(URI api, AccountSettings settings) {
        return OAuthApp.of(api.resolve("/2/oauth2/token"), true, settings);
    }
}
