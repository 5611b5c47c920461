package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The networks whose tokens are got with a browser. */
public final class Logins {
    private Logins() {}

    /** @param loopback where a browser on this machine can come back to */
    public static Login.Result<Login> of(String network, AccountSettings settings, URI loopback) {
        return switch (network) {
            case "facebook" -> needsApp(MetaLogin.facebook(settings, loopback), true);
            case "linkedin" -> needsApp(linkedin(settings, loopback), true);
            case "mastodon" -> mastodon(settings, loopback);
            case "threads" -> needsApp(MetaLogin.threads(settings, loopback), true);
            case "tumblr" -> needsApp(tumblr(settings, loopback), true);
            case "x" -> needsApp(x(settings, loopback), false);
            default ->
                new Login.Result.Refused<>(
                        network + " needs no browser: its page of the manual says where its token is made");
        };
    }

    private static Login x(AccountSettings settings, URI redirect) {
        Optional<String> server = settings.text("server");
        URI authorize = URI.create(server.orElse("https://x.com")).resolve("/i/oauth2/authorize");
        OAuthApp app = XToken.app(URI.create(server.orElse(X.API)), settings);
        return new Login(authorize, app, "tweet.read tweet.write users.read offline.access", true, redirect);
    }

    private static Login linkedin(AccountSettings settings, URI redirect) {
        URI site = URI.create(settings.text("server").orElse(LinkedInToken.SITE));
        OAuthApp app = LinkedInToken.app(settings);
        String posts = settings.text("organization").isPresent() ? "w_organization_social" : "w_member_social";
        return new Login(site.resolve("/oauth/v2/authorization"), app, "openid profile " + posts, false, redirect);
    }

    private static Login tumblr(AccountSettings settings, URI redirect) {
        Optional<String> server = settings.text("server");
        URI authorize = URI.create(server.orElse("https://www.tumblr.com")).resolve("/oauth2/authorize");
        OAuthApp app = TumblrToken.app(URI.create(server.orElse(Tumblr.API)), settings);
        return new Login(authorize, app, "basic write offline_access", false, redirect);
    }

    private static Login.Result<Login> needsApp(Login login, boolean secret) {
        String missing = login.app().id().isEmpty()
                ? "clientId:"
                : secret && login.app().secret() == null ? "clientSecret:" : "";
        return missing.isEmpty()
                ? new Login.Result.Done<>(login)
                : new Login.Result.Refused<>(
                        missing + " is missing; the network's page of the manual says where it is shown");
    }

    /** Each server registers whoever asks. */
    private static Login.Result<Login> mastodon(AccountSettings settings, URI redirect) {
        URI server = NetworkKind.address("server", settings.text("server").orElse(""));
        ApiClient client = Server.client(settings);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_name", "Billet");
        form.put("redirect_uris", redirect.toString());
        form.put("scopes", "read write");
        Answer answer =
                client.send(ApiRequest.post(server.resolve("/api/v1/apps")).form(form));
        OAuthApp nobody = new OAuthApp(server.resolve("/oauth/token"), "", null, false, client);
        Optional<JsonNode> made = Server.success(answer).filter(it -> it.has("client_id"));
        return made.<Login.Result<Login>>map(it -> {
                    OAuthApp app = nobody.named(
                            it.path("client_id").asString(),
                            new Secret(it.path("client_secret").asString("none")));
                    return new Login.Result.Done<>(
                            new Login(server.resolve("/oauth/authorize"), app, "read write", true, redirect));
                })
                .orElseGet(() -> new Login.Result.Refused<>(Login.failure(nobody, answer)));
    }
}
