package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.Secret;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each network's way to a token, against an authorization server that is as strict as its documentation. */
class LoginsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final URI LOOPBACK = URI.create("http://127.0.0.1:8400/");
    private static final URI HOME = URI.create("https://blog.example/");
    private static final String STATE = "state-7";
    private static final String VERIFIER = "verifier-verifier-verifier-verifier-verifier";
    private static final long SIXTY_DAYS = 5_184_000;

    @StartStop
    final MockWebServer http = new MockWebServer();

    private final Fake fake = new Fake();

    /** What the documentation of a network says of its flow. */
    enum Flow {
        FACEBOOK(
                "/v25.0/dialog/oauth",
                "/v25.0/oauth/access_token",
                "pages_show_list,pages_manage_posts,pages_read_engagement",
                HOME),
        LINKEDIN("/oauth/v2/authorization", "/oauth/v2/accessToken", "openid profile w_member_social", LOOPBACK),
        THREADS(
                "/oauth/authorize",
                "/oauth/access_token",
                "threads_basic,threads_content_publish,threads_delete,threads_manage_replies,threads_read_replies",
                HOME),
        TUMBLR("/oauth2/authorize", "/v2/oauth2/token", "basic write offline_access", LOOPBACK),
        X("/i/oauth2/authorize", "/2/oauth2/token", "tweet.read tweet.write users.read offline.access", LOOPBACK);

        private final String authorize;
        private final String token;
        private final String scope;
        private final URI redirect;

        Flow(String authorize, String token, String scope, URI redirect) {
            this.authorize = authorize;
            this.token = token;
            this.scope = scope;
            this.redirect = redirect;
        }

        String network() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final class Fake extends StrictServer {
        Flow flow = Flow.X;
        String challenge = "";
        boolean pageWasChosen = true;
        boolean refuses;

        @Override
        boolean announces(Call call) {
            return false;
        }

        @Override
        MockResponse answer(Call call) {
            if (call.is("GET", flow.authorize)) {
                return authorize(call.query());
            }
            if (call.is("POST", flow.token)) {
                return "fb_exchange_token".equals(call.form().get("grant_type")) ? longer(call.form()) : token(call);
            }
            if (flow == Flow.FACEBOOK && call.is("GET", "/v25.0/1234567890")) {
                assertThat(call.header("Authorization")).isEqualTo("Bearer sixty-days-t0ken");
                return json(
                        200,
                        pageWasChosen ? "{\"id\":\"1234567890\",\"access_token\":\"page-t0ken\"}" : "{\"id\":\"1\"}");
            }
            if (flow == Flow.THREADS && call.is("GET", "/access_token")) {
                assertThat(call.query())
                        .isEqualTo(Map.of(
                                "grant_type", "th_exchange_token",
                                "client_secret", "app-s3cret",
                                "access_token", "hour-t0ken"));
                return json(
                        200,
                        "{\"access_token\":\"sixty-days-t0ken\",\"token_type\":\"bearer\",\"expires_in\":5184000}");
            }
            return json(404, "{}");
        }

        private MockResponse authorize(Map<String, String> query) {
            Map<String, String> wanted = new TreeMap<>(Map.of(
                    "response_type",
                    "code",
                    "client_id",
                    "app-1",
                    "redirect_uri",
                    flow.redirect.toString(),
                    "scope",
                    flow.scope,
                    "state",
                    STATE));
            if (flow == Flow.X) {
                challenge = query.getOrDefault("code_challenge", "");
                wanted.put("code_challenge", Login.challenge(VERIFIER));
                wanted.put("code_challenge_method", "S256");
            }
            assertThat(query).isEqualTo(wanted);
            return json(302, "")
                    .newBuilder()
                    .setHeader("Location", flow.redirect + "?code=the-code&state=" + STATE)
                    .build();
        }

        private MockResponse token(Call call) {
            Map<String, String> wanted = new TreeMap<>(Map.of(
                    "grant_type", "authorization_code", "code", "the-code", "redirect_uri", flow.redirect.toString()));
            if (flow == Flow.X) {
                wanted.put("code_verifier", VERIFIER);
                assertThat(call.header("Authorization"))
                        .isEqualTo("Basic " + Base64.getEncoder().encodeToString("app-1:app-s3cret".getBytes(UTF_8)));
            } else {
                wanted.put("client_id", "app-1");
                wanted.put("client_secret", "app-s3cret");
            }
            assertThat(call.form()).isEqualTo(wanted);
            if (refuses) {
                return json(400, "{\"error\":{\"message\":\"the-code and app-s3cret do not match\",\"code\":100}}");
            }
            return json(
                    200,
                    switch (flow) {
                        case FACEBOOK ->
                            "{\"access_token\":\"hour-t0ken\",\"token_type\":\"bearer\",\"expires_in\":5183}";
                        case LINKEDIN -> "{\"access_token\":\"linkedin-t0ken\",\"expires_in\":5184000}";
                        case THREADS -> "{\"access_token\":\"hour-t0ken\",\"user_id\":17}";
                        case TUMBLR ->
                            "{\"access_token\":\"tumblr-t0ken\",\"expires_in\":2520,\"id_token\":false,"
                                    + "\"refresh_token\":\"tumblr-r3fresh\",\"token_type\":\"bearer\"}";
                        case X ->
                            "{\"access_token\":\"x-t0ken\",\"expires_in\":7200,\"refresh_token\":\"x-r3fresh\","
                                    + "\"token_type\":\"bearer\"}";
                    });
        }

        private static MockResponse longer(Map<String, String> form) {
            assertThat(form)
                    .isEqualTo(Map.of(
                            "grant_type", "fb_exchange_token",
                            "client_id", "app-1",
                            "client_secret", "app-s3cret",
                            "fb_exchange_token", "hour-t0ken"));
            return json(
                    200, "{\"access_token\":\"sixty-days-t0ken\",\"token_type\":\"bearer\",\"expires_in\":5183944}");
        }
    }

    @BeforeEach
    void serve() {
        http.setDispatcher(fake);
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void aBrowserBringsACodeAndThatATokenToKeep(Flow flow) throws Exception {
        Login login = login(flow);

        String code = browse(login.page(STATE, VERIFIER));
        Login.Result<Secret> result = login.token(code, VERIFIER, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(result).isInstanceOf(Login.Result.Done.class);
        OAuthToken token = OAuthToken.read(((Login.Result.Done<Secret>) result).value());
        assertThat(token.access().value())
                .isEqualTo(
                        switch (flow) {
                            case FACEBOOK -> "page-t0ken";
                            case THREADS -> "sixty-days-t0ken";
                            default -> flow.network() + "-t0ken";
                        });
        assertThat(Optional.ofNullable(token.refresh()).map(Secret::value))
                .isEqualTo(
                        switch (flow) {
                            case TUMBLR, X -> Optional.of(flow.network() + "-r3fresh");
                            default -> Optional.empty();
                        });
        switch (flow) {
            case FACEBOOK ->
                assertThat(token.ends()).as("a Page's token does not end").isNull();
            case LINKEDIN -> assertThat(token.ends()).isEqualTo(NOW.plusSeconds(SIXTY_DAYS));
            case THREADS -> assertThat(token.ends()).isAfter(Instant.now().plusSeconds(SIXTY_DAYS - 60));
            case TUMBLR -> assertThat(token.ends()).isEqualTo(NOW.plusSeconds(2520));
            case X -> assertThat(token.ends()).isEqualTo(NOW.plusSeconds(7200));
        }
    }

    @Test
    void aPageThatWasNotChosenIsSaid() throws Exception {
        fake.pageWasChosen = false;
        Login login = login(Flow.FACEBOOK);

        assertThat(login.token(browse(login.page(STATE, VERIFIER)), VERIFIER, Clock.systemUTC()))
                .isEqualTo(new Login.Result.Refused<>(
                        "the Page 1234567890 was not among those that you chose, or you may not write on it. Run this"
                                + " again, and choose it where Facebook asks for Pages"));
    }

    @ParameterizedTest
    @EnumSource(Flow.class)
    void aCodeThatIsRefusedIsSaidWithoutAnySecret(Flow flow) {
        fake.refuses = true;

        assertThat(login(flow).token("the-code", VERIFIER, Clock.systemUTC()))
                .isEqualTo(new Login.Result.Refused<>(http.getHostName() + " answers 400: *** and *** do not match"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientId", "clientSecret"})
    void anAppIsNeeded(String missing) {
        Map<String, String> keys = keys();
        keys.remove(missing);

        assertThat(Logins.of("tumblr", settings(keys), LOOPBACK))
                .isEqualTo(new Login.Result.Refused<>(
                        missing + ": is missing; the network's page of the manual says where it is shown"));
    }

    private Login login(Flow flow) {
        fake.flow = flow;
        return ((Login.Result.Done<Login>) Logins.of(flow.network(), settings(keys()), LOOPBACK)).value();
    }

    private Map<String, String> keys() {
        return new TreeMap<>(Map.of(
                "server", http.url("/").toString(),
                "clientId", "app-1",
                "clientSecret", "${env.app-s3cret}",
                "page", "1234567890",
                "blog", "notes"));
    }

    private static ContractTest.Settings settings(Map<String, String> keys) {
        return new ContractTest.Settings(keys, Optional.empty());
    }

    /** The code in the address that the network sends the browser to. */
    private static String browse(URI page) throws Exception {
        var connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        return connection.getHeaderField("Location").replaceFirst(".*code=([^&]*)&state=" + STATE, "$1");
    }
}
