package dev.billet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.data.Value.Entry;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.http.Secret;
import dev.billet.run.Console;
import dev.billet.run.Result;
import dev.billet.run.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** The author, a browser and an authorization server, all on this machine. */
class LoginRunTest {
    @StartStop
    final MockWebServer http = new MockWebServer();

    private static final Map<String, String> THREADS =
            Map.of("network", "threads", "secret", "fedi", "clientId", "c1", "clientSecret", "${env.APP_SECRET}");

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, String> kept = new TreeMap<>();
    private boolean keeps = true;

    /** OAuth 2 with PKCE: RFC 6749 and RFC 7636. A code is good for one exchange, by who has the verifier. */
    private static final class Authorization extends Dispatcher {
        private String challenge = "";
        private String redirect = "";
        private boolean spent;
        boolean refuses;

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String[] target = String.valueOf(request.getTarget()).split("\\?", 2);
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            return switch (target[0]) {
                case "/api/v1/apps" -> json(200, "{\"client_id\":\"c1\",\"client_secret\":\"app-s3cret\"}");
                case "/oauth/authorize" -> authorize(pairs(target[1]));
                case "/oauth/token", "/oauth/access_token" -> token(pairs(body));
                case "/access_token" -> json(200, "{\"access_token\":\"fresh-t0ken\",\"expires_in\":5184000}");
                default -> json(404, "{}");
            };
        }

        private MockResponse authorize(Map<String, String> query) {
            assertThat(query).containsEntry("response_type", "code").containsEntry("client_id", "c1");
            if (!query.getOrDefault("scope", "").startsWith("threads")) {
                assertThat(query).containsEntry("scope", "read write").containsEntry("code_challenge_method", "S256");
            }
            challenge = query.getOrDefault("code_challenge", "");
            redirect = query.getOrDefault("redirect_uri", "");
            String answer = refuses ? "error=access_denied&error_description=She+said+no" : "code=the-code";
            return new MockResponse.Builder()
                    .code(302)
                    .setHeader("Location", redirect + "?" + answer + "&state=" + query.get("state"))
                    .build();
        }

        private MockResponse token(Map<String, String> form) {
            boolean right = !spent
                    && "authorization_code".equals(form.get("grant_type"))
                    && "the-code".equals(form.get("code"))
                    && "app-s3cret".equals(form.get("client_secret"))
                    && redirect.equals(form.get("redirect_uri"))
                    && challenge.equals(form.containsKey("code_verifier") ? hash(form.get("code_verifier")) : "");
            spent = true;
            return right
                    ? json(200, "{\"access_token\":\"fresh-t0ken\",\"token_type\":\"Bearer\",\"scope\":\"read write\"}")
                    : json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"the-code is not good\"}");
        }

        private static String hash(String verifier) {
            try {
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static MockResponse json(int status, String body) {
            return new MockResponse.Builder()
                    .code(status)
                    .setHeader("Content-Type", "application/json")
                    .body(body)
                    .build();
        }
    }

    private final Authorization authorization = new Authorization();

    @Test
    void theTokenGoesWhereTheAccountTakesItFrom() throws Exception {
        Result result = login(Map.of("secret", "fedi"), this::browse);

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(kept).containsExactly(Map.entry("fedi", "fresh-t0ken"));
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo("The token is in Maven's settings.xml, as the password of the <server> fedi. To test it: mvn"
                        + " site:accounts");
        assertThat(lines).noneMatch(line -> line.contains("t0ken") || line.contains("s3cret"));
    }

    @Test
    void forAVariableItIsShownOnce() throws Exception {
        Result result = login(Map.of("token", "${env.FEDI_TOKEN}"), this::browse);

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(kept).isEmpty();
        assertThat(lines.subList(lines.size() - 2, lines.size()))
                .containsExactly(
                        "This is the token, shown this once. Put it where the account's token: ${env.FEDI_TOKEN} comes from,"
                                + " in CI as a secret:",
                        "  fresh-t0ken");
    }

    @Test
    void aBrowserOnAnotherMachineBringsItsAddressByHand() throws Exception {
        PipedWriter typed = new PipedWriter();
        PipedReader terminal = new PipedReader(typed);

        Result result = login(Map.of("secret", "fedi"), new BufferedReader(terminal), page -> {
            try {
                typed.write("hello\n" + location(page) + "\n");
                typed.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(kept).containsEntry("fedi", "fresh-t0ken");
    }

    @Test
    void whereABrowserCannotComeBackToThisMachineItsAddressIsPasted() throws Exception {
        PipedWriter typed = new PipedWriter();

        Result result = login(THREADS, new BufferedReader(new PipedReader(typed)), page -> {
            try {
                typed.write(location(page) + "#_\n");
                typed.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(kept.get("fedi")).startsWith("{\"access_token\":\"fresh-t0ken\",\"ends\":");
        assertThat(lines)
                .contains("It ends on https://blog.example/, with a code behind that. Paste the whole address here.");
    }

    @Test
    void withoutAnybodyToPasteItEndsAtOnce() throws Exception {
        assertThat(login(THREADS, page -> {}))
                .isEqualTo(new Result.Failed("No token was got: no address with the code was pasted"));
    }

    @Test
    void anAnswerWithAnotherStateIsNotTaken() throws Exception {
        Result result = login(Map.of("secret", "fedi"), page -> {
            URI right = location(page);
            assertThat(get(URI.create(right.toString().replaceFirst("state=.*", "state=forged"))))
                    .isEqualTo(400);
            assertThat(get(right)).isEqualTo(200);
        });

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(kept).containsEntry("fedi", "fresh-t0ken");
    }

    @Test
    void aNoIsSaid() throws Exception {
        authorization.refuses = true;

        assertThat(login(Map.of("secret", "fedi"), this::browse))
                .isEqualTo(new Result.Failed("No token was got: the answer was no: She said no"));
    }

    @Test
    void aCodeThatIsNotTakenIsSaidWithoutIt() throws Exception {
        authorization.spent = true;

        assertThat(login(Map.of("secret", "fedi"), this::browse))
                .isEqualTo(
                        new Result.Failed("No token was got: " + http.getHostName() + " answers 400: *** is not good"));
    }

    @Test
    void whereTheFileCannotBeWrittenTheTokenIsNotLost() throws Exception {
        keeps = false;

        login(Map.of("secret", "fedi"), this::browse);

        assertThat(lines)
                .contains("Maven's settings.xml, or its master password, could not be used. Put the token there by"
                        + " hand.");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("  fresh-t0ken");
    }

    @Test
    void whatNeedsNoBrowserSaysSo() throws Exception {
        assertThat(login(Map.of("network", "telegram"), this::browse))
                .isEqualTo(new Result.Failed(
                        "No token was got: telegram needs no browser: its page of the manual says where"
                                + " its token is made"));
    }

    private void browse(URI page) {
        assertThat(get(location(page))).isEqualTo(200);
    }

    private Result login(Map<String, String> keys, Consumer<URI> browser) throws Exception {
        return login(keys, new BufferedReader(new StringReader("")), browser);
    }

    private Result login(Map<String, String> keys, BufferedReader terminal, Consumer<URI> browser) throws Exception {
        http.setDispatcher(authorization);
        Map<String, String> all = new TreeMap<>(
                Map.of("network", "mastodon", "server", http.url("/").toString()));
        all.putAll(keys);
        List<Throwable> wrong = new ArrayList<>();
        Console console = new Console() {
            @Override
            public void info(String line) {
                lines.add(line);
                if (line.startsWith("  http")) {
                    Thread user = new Thread(() -> browser.accept(URI.create(line.strip())));
                    user.setUncaughtExceptionHandler((thread, e) -> wrong.add(e));
                    user.start();
                }
            }

            @Override
            public void warn(String line) {
                lines.add(line);
            }

            @Override
            public void error(String line) {
                lines.add(line);
            }
        };
        Result result = new LoginRun(secrets(), console, Clock.systemUTC())
                .run("fedi", entry(all), Path.of("."), URI.create("https://blog.example/"), 0, terminal);
        assertThat(wrong).isEmpty();
        return result;
    }

    private Secrets secrets() {
        return new Secrets() {
            @Override
            public Optional<Secret> environment(String name) {
                return Optional.of(new Secret("app-s3cret"));
            }

            @Override
            public Optional<Secret> server(String id) {
                return Optional.empty();
            }

            @Override
            public boolean keep(String server, Secret password) {
                if (keeps) {
                    kept.put(server, password.value());
                }
                return keeps;
            }
        };
    }

    private static Entry entry(Map<String, String> keys) {
        Place place = Place.file("site.yaml");
        Map<String, Entry> entries = new LinkedHashMap<>();
        keys.forEach((key, value) -> entries.put(key, new Entry(place, new Scalar(place, value, value))));
        return new Entry(place, new Mapping(place, entries));
    }

    private static URI location(URI page) {
        return URI.create(connect(page).getHeaderField("Location"));
    }

    private static int get(URI address) {
        try {
            return connect(address).getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpURLConnection connect(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.getResponseCode();
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            pairs.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return pairs;
    }
}
