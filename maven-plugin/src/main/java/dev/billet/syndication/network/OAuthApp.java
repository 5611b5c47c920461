package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The author's own app at an OAuth 2 server, which hands out tokens for it.
 *
 * @param tokens the token endpoint
 * @param secret null for a public client, which proves itself by PKCE alone
 * @param basic whether id and secret go in a header; else in the form
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749">RFC 6749</a>
 */
record OAuthApp(URI tokens, String id, @Nullable Secret secret, boolean basic, ApiClient client) {
    /** The app that an account names with {@code clientId:} and {@code clientSecret:}. */
    static OAuthApp of(URI tokens, boolean basic, AccountSettings settings) {
        return new OAuthApp(
                tokens,
                settings.text("clientId").orElse(""),
                settings.text("clientSecret").flatMap(settings::secretOf).orElse(null),
                basic,
                Server.client(settings));
    }

    /** The same server, to which the app has another name. */
    OAuthApp named(String name, Secret itsSecret) {
        return new OAuthApp(tokens, name, itsSecret, basic, client);
    }

    /**
     * A token for the code that the browser brought.
     *
     * @param verifier of PKCE; null where the server knows none
     */
    Answer exchange(String code, URI redirect, @Nullable String verifier) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", redirect.toString());
        if (verifier != null) {
            fields.put("code_verifier", verifier);
        }
        return grant(fields);
    }

    /** A newer token. */
    Answer renew(Secret refresh) {
        return grant(Map.of("grant_type", "refresh_token", "refresh_token", refresh.value()));
    }

    /** @param fields of the form, besides who the app is */
    Answer grant(Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        ApiRequest request = ApiRequest.post(tokens);
        if (secret != null && basic) {
            String pair = id + ":" + secret.value();
            request = request.header(
                    "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        } else {
            form.put("client_id", id);
        }
        if (secret != null && !basic) {
            form.put("client_secret", secret.value());
        }
        return client.send(request.form(form));
    }
}
