package dev.billet.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;

/** {@code mvn site:login}, with an authorization server and with a browser that does what it is told. */
class LoginIT {
    private static final String TOKEN = "fresh-t0ken";

    @StartStop
    final MockWebServer http = new MockWebServer();

    @TempDir
    Path folder;

    static Stream<Path> mavens() {
        return MavenRun.mavens();
    }

    /** A server of Mastodon's kind: it registers whoever asks, and gives a token for its code to who has the verifier. */
    private static final class Authorization extends Dispatcher {
        private String challenge = "";
        private String redirect = "";

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String[] target = String.valueOf(request.getTarget()).split("\\?", 2);
            boolean known = ("Bearer " + TOKEN).equals(request.getHeaders().get("Authorization"));
            return switch (target[0]) {
                case "/api/v1/apps" -> json(200, "{\"client_id\":\"c1\",\"client_secret\":\"app-s3cret\"}");
                case "/oauth/authorize" -> authorize(pairs(target[1]));
                case "/oauth/token" ->
                    token(pairs(
                            request.getBody() == null ? "" : request.getBody().utf8()));
                case "/api/v2/instance" -> json(200, "{\"version\":\"4.5.0\"}");
                case "/api/v1/accounts/verify_credentials" ->
                    known
                            ? json(200, "{\"id\":\"7\",\"acct\":\"ada\",\"url\":\"https://social.example/@ada\"}")
                            : json(401, "{\"error\":\"The access token is invalid\"}");
                default -> json(404, "{}");
            };
        }

        private MockResponse authorize(Map<String, String> query) {
            challenge = query.getOrDefault("code_challenge", "none");
            redirect = query.getOrDefault("redirect_uri", "");
            return new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", redirect + "?code=the-code&state=" + query.get("state"))
                    .build();
        }

        private MockResponse token(Map<String, String> form) {
            boolean right = "the-code".equals(form.get("code"))
                    && redirect.equals(form.get("redirect_uri"))
                    && "app-s3cret".equals(form.get("client_secret"))
                    && challenge.equals(hash(form.getOrDefault("code_verifier", "")));
            return right
                    ? json(200, "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\"}")
                    : json(400, "{\"error\":\"invalid_grant\"}");
        }

        private static String hash(String verifier) {
            try {
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Map<String, String> pairs(String text) {
            Map<String, String> pairs = new TreeMap<>();
            for (String pair : text.split("&")) {
                String[] parts = pair.split("=", 2);
                pairs.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
            }
            return pairs;
        }

        private static MockResponse json(int status, String body) {
            return new MockResponse.Builder()
                    .code(status)
                    .setHeader("Content-Type", "application/json")
                    .body(body)
                    .build();
        }
    }

    @BeforeEach
    void serve() {
        http.setDispatcher(new Authorization());
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void theTokenIsEncryptedWithTheMasterPasswordAndMavenReadsIt(Path maven) throws Exception {
        Path blog = blog("secret: fedi");
        Path settings = Files.copy(MavenRun.settings(), folder.resolve("settings.xml"));
        Path security = Files.writeString(
                folder.resolve("settings-security.xml"),
                "<settingsSecurity><master>"
                        + new DefaultPlexusCipher().encryptAndDecorate("m@ster", "settings.security")
                        + "</master></settingsSecurity>");

        MavenRun login = login(maven, blog, settings, "-Dsettings.security=" + security);
        MavenRun accounts =
                MavenRun.watched(maven, blog, settings, line -> {}, "site:accounts", "-Dsettings.security=" + security);

        assertThat(login.status()).as(login.output()).isZero();
        assertThat(login.output())
                .contains("The token is in Maven's settings.xml, as the password of the <server> fedi. To test it: mvn"
                        + " site:accounts")
                .doesNotContain(TOKEN)
                .doesNotContain("app-s3cret");
        assertThat(Files.readString(settings))
                .containsPattern("<id>fedi</id>\\s*<password>\\{[A-Za-z0-9+/=]+}</password>")
                .contains("<id>this-build</id>")
                .doesNotContain(TOKEN);
        assertThat(accounts.status()).as(accounts.output()).isZero();
        assertThat(accounts.output()).contains("@ada (https://social.example/@ada)");
    }

    @Test
    void forAVariableTheTokenIsShownOnce() throws Exception {
        Path blog = blog("token: ${env.FEDI_TOKEN}");

        MavenRun login = login(MavenRun.thisMaven(), blog, MavenRun.settings());

        assertThat(login.status()).as(login.output()).isZero();
        assertThat(login.output().lines().map(line -> line.replaceFirst("^\\[INFO] ", "")))
                .containsSequence(
                        "This is the token, shown this once. Put it where the account's token: ${env.FEDI_TOKEN} comes"
                                + " from, in CI as a secret:",
                        "  " + TOKEN)
                .containsOnlyOnce("  " + TOKEN);
    }

    @Test
    void anAccountThatIsNotThereIsSaid() throws Exception {
        MavenRun run = MavenRun.in(blog("secret: fedi"), "site:login", "-Dsite.account=work");

        assertThat(run.status()).isNotZero();
        assertThat(run.output())
                .contains("-Dsite.account=work: there is no such account in site.yaml. The accounts are: fedi");
    }

    private Path blog(String token) throws IOException {
        Path blog = MavenRun.copy("minimal", folder);
        Files.writeString(
                blog.resolve("content/site.yaml"),
                "accounts:\n  fedi:\n    network: mastodon\n    server: " + http.url("/") + "\n    " + token + "\n",
                StandardOpenOption.APPEND);
        return blog;
    }

    private static MavenRun login(Path maven, Path blog, Path settings, String... more) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("site:login", "-Dsite.account=fedi", "-Dsite.loginPort=0"), Stream.of(more))
                .toArray(String[]::new);
        return MavenRun.watched(maven, blog, settings, LoginIT::browse, arguments);
    }

    /** A browser whose owner agrees: it follows the redirect back to this machine. */
    private static void browse(String line) {
        String address = line.replaceFirst("^\\[INFO] +", "");
        if (!address.startsWith("http://") || !address.contains("/oauth/authorize?")) {
            return;
        }
        try {
            HttpURLConnection page =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            assertThat(page.getResponseCode()).isEqualTo(200);
            assertThat(new String(page.getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo("Done. You can close this page and go back to the terminal.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
