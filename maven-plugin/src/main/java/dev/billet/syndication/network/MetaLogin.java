package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How tokens for Facebook and Threads are got: a code gives one of an hour, that one gives one of sixty days, and on Facebook
 * that one gives the Page's, which does not end.
 *
 * <p>Meta sends a browser to addresses with HTTPS only. So it goes to the blog's own front page, which has one, and the author
 * brings the address that it ends on.
 *
 * @see <a href="https://developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow">Facebook's dialog</a>
 * @see <a href="https://developers.facebook.com/documentation/threads/get-started/get-access-tokens-and-permissions">Threads' window</a>
 */
final class MetaLogin {
    private final OAuthApp app;
    private final URI api;

    private MetaLogin(OAuthApp app, URI api) {
        this.app = app;
        this.api = api;
    }

    private static URI redirect(AccountSettings settings, URI loopback) {
        return "https".equals(settings.home().getScheme()) ? settings.home() : loopback;
    }

    private static OAuthApp app(URI tokens, AccountSettings settings) {
        return OAuthApp.of(tokens, false, settings);
    }

    static Login facebook(AccountSettings settings, URI loopback) {
        Optional<String> server = settings.text("server");
        String version = "/" + settings.text("version").orElse(Facebook.VERSION);
        URI api = URI.create(server.orElse(Facebook.API)).resolve(version + "/");
        OAuthApp app = app(api.resolve("oauth/access_token"), settings);
        URI dialog = URI.create(server.orElse("https://www.facebook.com")).resolve(version + "/dialog/oauth");
        MetaLogin login = new MetaLogin(app, api);
        String page = settings.text("page").orElse("");
        return new Login(
                        dialog,
                        app,
                        "pages_show_list,pages_manage_posts,pages_read_engagement",
                        false,
                        redirect(settings, loopback))
                .finishing(token -> login.lasting(token, page));
    }

    /** The Page's own: got with a token of sixty days it does not end. */
    private Login.Result<OAuthToken> lasting(OAuthToken hour, String page) {
        Answer longer = app.grant(Map.of(
                "grant_type",
                "fb_exchange_token",
                "fb_exchange_token",
                hour.access().value()));
        Optional<Secret> person = Server.success(longer)
                .map(it -> it.path("access_token").asString(""))
                .map(Secret::new);
        if (person.isEmpty()) {
            return refused(longer, hour.access());
        }
        Answer asked = app.client()
                .send(ApiRequest.get(api.resolve(page + "?fields=id,access_token"))
                        .bearer(person.get()));
        Optional<JsonNode> answer = Server.success(asked);
        if (answer.isEmpty()) {
            return refused(asked, person.get());
        }
        String token = answer.get().path("access_token").asString("");
        return token.isEmpty()
                ? new Login.Result.Refused<>("the Page " + page + " was not among those that you chose, or you may not"
                        + " write on it. Run this again, and choose it where Facebook asks for Pages")
                : new Login.Result.Done<>(new OAuthToken(new Secret(token), null, null));
    }

    static Login threads(AccountSettings settings, URI loopback) {
        Optional<String> server = settings.text("server");
        URI api = URI.create(server.orElse(Threads.API)).resolve("/");
        OAuthApp app = app(api.resolve("oauth/access_token"), settings);
        URI window = URI.create(server.orElse("https://threads.net")).resolve("/oauth/authorize");
        MetaLogin login = new MetaLogin(app, api);
        return new Login(
                        window,
                        app,
                        "threads_basic,threads_content_publish,threads_delete,threads_manage_replies,threads_read_replies",
                        false,
                        redirect(settings, loopback))
                .finishing(login::sixtyDays);
    }

    private Login.Result<OAuthToken> sixtyDays(OAuthToken hour) {
        String query = "access_token?grant_type=th_exchange_token&client_secret="
                + Markup.query(Objects.requireNonNull(app.secret()).value()) + "&access_token="
                + Markup.query(hour.access().value());
        Answer answer = app.client().send(ApiRequest.get(api.resolve(query)));
        return Server.success(answer)
                .flatMap(it -> OAuthToken.granted(it, Clock.systemUTC().instant()))
                .<Login.Result<OAuthToken>>map(Login.Result.Done::new)
                .orElseGet(() -> refused(answer, hour.access()));
    }

    private Login.Result<OAuthToken> refused(Answer answer, Secret token) {
        return new Login.Result.Refused<>(Login.failure(app, answer, token));
    }
}
