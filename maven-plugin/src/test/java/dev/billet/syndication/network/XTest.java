package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;
import dev.billet.http.Secret;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class XTest extends ContractTest<XTest.Fake> {
    XTest() {
        super(X.KIND, new Fake());
    }

    /** X's API, version 2: <a href="https://docs.x.com/x-api/posts/create-post">the contract</a>. */
    static final class Fake extends StrictServer {
        final Set<String> nonces = new HashSet<>();

        /** By post: the one that it answers; empty for none. */
        final Map<String, String> answers = new TreeMap<>();

        final Set<String> bearers = new HashSet<>();
        String refresh = "";
        String address = "";
        String expected = "42-" + TOKEN;
        String level = "read-write";
        int grants;
        private Clock clock = Clock.systemUTC();

        @Override
        public void setClock(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Map<String, String> keys(String home) {
            address = home;
            return Map.of(
                    "server", home,
                    "apiKey", "${env.api-key}",
                    "apiKeySecret", "${env.api-key-secret}",
                    "tokenSecret", "${env.token-secret}");
        }

        @Override
        String secret(String home, String token) {
            return "42-" + token;
        }

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/2/tweets");
        }

        @Override
        MockResponse answer(Call call) {
            if (call.is("POST", "/2/oauth2/token")) {
                return grant(call);
            }
            if (!isSigned(call) && !bearers.contains(call.header("Authorization"))) {
                return problem(401, "Unauthorized", "Unauthorized");
            }
            if (call.is("GET", "/2/users/me")) {
                return json(200, "{\"data\":{\"id\":\"42\",\"name\":\"Ada\",\"username\":\"ada\"}}")
                        .newBuilder()
                        .setHeader("x-access-level", level)
                        .build();
            }
            if (call.is("GET", "/2/users/42/tweets")) {
                return timeline(call);
            }
            if (call.is("POST", "/2/tweets")) {
                return post(call.json());
            }
            String id = call.path().replace("/2/tweets/", "");
            return call.method().equals("DELETE") && shown.remove(id) != null
                    ? json(200, "{\"data\":{\"deleted\":true}}")
                    : problem(404, "Not Found", "Not Found");
        }

        private boolean isSigned(Call call) {
            Map<String, String> given = new TreeMap<>();
            for (String part :
                    call.header("Authorization").replaceFirst("^OAuth ", "").split(", ")) {
                String[] pair = part.split("=", 2);
                if (pair.length == 2) {
                    given.put(pair[0], URLDecoder.decode(pair[1].replace("\"", ""), UTF_8));
                }
            }
            String signature = given.remove("oauth_signature");
            long skew = clock.instant().getEpochSecond() - Long.parseLong(given.getOrDefault("oauth_timestamp", "0"));
            StringBuilder query = new StringBuilder("?");
            call.query().forEach((k, v) -> query.append(OAuth1.encoded(k) + "=" + OAuth1.encoded(v) + "&"));
            OAuth1 oauth = new OAuth1(
                    new Secret("api-key"),
                    new Secret("api-key-secret"),
                    new Secret("42-" + TOKEN),
                    new Secret("token-secret"),
                    Clock.systemUTC());
            return Math.abs(skew) < 300
                    && "api-key".equals(given.get("oauth_consumer_key"))
                    && expected.equals(given.get("oauth_token"))
                    && nonces.add(given.getOrDefault("oauth_nonce", ""))
                    && oauth.signature(call.method(), URI.create(address + call.path() + query), given)
                            .equals(signature);
        }

        private MockResponse post(JsonNode body) {
            String text = body.path("text").asString("");
            String answered = body.at("/reply/in_reply_to_tweet_id").asString("");
            if (!body.propertyNames().equals(answered.isEmpty() ? Set.of("text") : Set.of("text", "reply"))) {
                return problem(400, "Invalid Request", "One or more parameters to your request was invalid.");
            }
            if (!TwitterTextParser.parseTweet(text).isValid) {
                return problem(403, "Forbidden", "You are not allowed to create a Tweet that is too long.");
            }
            if (new Extractor().extractCashtags(text).size() > 1) {
                return problem(403, "Forbidden", "A post may have one cashtag.");
            }
            if (shown.containsValue(text)) {
                return duplicate();
            }
            if (!answered.isEmpty() && !shown.containsKey(answered)) {
                return problem(
                        403, "Forbidden", "You attempted to reply to a Tweet that is deleted or not visible to you.");
            }
            String id = String.valueOf(1000 + shown.size());
            shown.put(id, text);
            answers.put(id, answered);
            return json(
                    201,
                    JsonMapper.shared()
                            .createObjectNode()
                            .set(
                                    "data",
                                    JsonMapper.shared()
                                            .createObjectNode()
                                            .put("id", id)
                                            .put("text", text))
                            .toString());
        }

        private MockResponse timeline(Call call) {
            assertThat(Integer.parseInt(call.query().getOrDefault("max_results", "0")))
                    .isBetween(5, 100);
            assertThat(call.query()).containsEntry("tweet.fields", "entities,referenced_tweets");
            ObjectNode timeline = JsonMapper.shared().createObjectNode();
            shown.forEach((id, text) -> {
                ObjectNode post = timeline.withArray("data").addObject().put("id", id);
                Matcher url = Pattern.compile("https?://\\S+").matcher(text);
                while (url.find()) {
                    post.withObject("/entities")
                            .withArray("urls")
                            .addObject()
                            .put("url", "https://t.co/" + id)
                            .put("expanded_url", url.group());
                }
                String html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                post.put("text", html.replaceAll("https?://\\S+", "https://t.co/" + id));
                if (!answers.get(id).isEmpty()) {
                    post.withArray("referenced_tweets")
                            .addObject()
                            .put("type", "replied_to")
                            .put("id", answers.get(id));
                }
            });
            timeline.putObject("meta").put("result_count", shown.size());
            return json(200, timeline.toString());
        }

        private MockResponse grant(Call call) {
            String basic = "Basic " + Base64.getEncoder().encodeToString("client-1:client-secret".getBytes(UTF_8));
            if (!call.header("Authorization").equals(basic)) {
                return json(
                        401,
                        "{\"error\":\"unauthorized_client\",\"error_description\":\"Missing valid authorization header\"}");
            }
            if (!"refresh_token".equals(call.form().get("grant_type"))
                    || !refresh.equals(call.form().get("refresh_token"))) {
                return json(
                        400,
                        "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}");
            }
            grants++;
            refresh = "refresh-" + grants;
            bearers.clear();
            bearers.add("Bearer access-" + grants);
            return json(
                    200,
                    "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"access-" + grants
                            + "\",\"scope\":\"tweet.read tweet.write users.read offline.access\",\"refresh_token\":\""
                            + refresh + "\"}");
        }

        static MockResponse duplicate() {
            return problem(403, "Forbidden", "You are not allowed to create a Tweet with duplicate content.");
        }

        static MockResponse problem(int status, String title, String detail) {
            return json(
                    status,
                    "{\"title\":\"" + title + "\",\"type\":\"about:blank\",\"status\":" + status + ",\"detail\":\""
                            + detail + "\"}");
        }
    }

    @Override
    MockResponse slowDown() {
        return Fake.problem(429, "Too Many Requests", "Too Many Requests")
                .newBuilder()
                .setHeader("Date", "Tue, 24 Nov 2026 09:00:00 GMT")
                .setHeader("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() + 7))
                .build();
    }

    @Test
    void saysWhereThePostIs() {
        Network network = network();
        Receipt before = announce(network, post());
        network.verify();

        assertThat(before).isEqualTo(new Receipt("1000", URI.create("https://x.com/i/web/status/1000")));
        assertThat(announce(network, post().withTitle("Other")))
                .isEqualTo(new Receipt("1001", URI.create("https://x.com/ada/status/1001")));
    }

    @Test
    void tokensThatMayOnlyReadAreRefusedBeforeAnythingIsSent() {
        fake.level = "read";

        assertThat(network().verify())
                .isEqualTo(new Verification.Refused(
                        "the tokens may only read",
                        "In console.x.com set the app to \"Read and write\", then generate the tokens anew: older ones keep"
                                + " their rights. Then: mvn site:accounts"));
    }

    @Test
    void theOwnersNumberStandsInTheTokenSoThatAskingForItCostsNothing() {
        network().find(LINK, KEY);

        assertThat(fake.requests).containsExactly("GET /2/users/42/tweets");
    }

    @Test
    void aDuplicateIsLookedForAndFound() {
        Network network = network();
        Receipt first = announce(network, post());

        assertThat(network.send(message(post()), KEY)).isEqualTo(new SendResult.Announced(first));
        assertThat(fake.shown).hasSize(1);
    }

    @Test
    void aDuplicateThatIsNotThereIsForTheAuthorToChange() {
        fake.next.add(Fake.duplicate());

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName()
                                + " refuses it (403): You are not allowed to create a Tweet with duplicate content.",
                        "X has this very text already, but not among the account's latest posts. Give the post another text"
                                + " with announce: in its front matter, then: mvn site:announce"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "402 | CreditsDepleted | Your account has no credits. | X wants to be paid first: buy credits in console.x.com, or raise the spending limit there. Then: mvn site:announce",
                "403 | Forbidden | Your client app is not configured with the appropriate oauth1 app permissions. | In console.x.com set the app to \"Read and write\", then generate the tokens anew: older ones keep their rights. Then: mvn site:accounts",
                "400 | Invalid Request | It is too odd. | Change what it names, then: mvn site:announce",
            })
    void everyRefusalHasItsRemedy(int status, String title, String detail, String remedy) {
        fake.next.add(Fake.problem(status, title, detail));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        http.getHostName() + " refuses it (" + status + "): " + detail, remedy));
    }

    @Test
    void countsByWeightAndSaysWhatItCosts() {
        URI link = URI.create("https://blog.example.org/a/very/long/address/that/counts/as/twenty-three/");
        var message = message(Announcement.of("id-1", "Ça coûte 5 € 👪", link, NOW));

        assertThat(message.length()).isEqualTo("Ça coûte 5 ".length() + 2 + 1 + 2 + 1 + 23);
        assertThat(message.limit()).isEqualTo(280);
        assertThat(message.cost()).hasToString("0.20 USD");
    }

    @Test
    void aLaterPartOfAThreadAnswersTheOneBeforeItAndIsFoundByItsWords() {
        X network = (X) network();
        Receipt first = announce(network, post());
        var to = new Threaded.ReplyTo(first, first);
        String text = "It's <b> & more: " + LINK;
        Message part = part(network, "It's <b> & more: {link}");

        assertThat(network.findReply(text, to, KEY)).isEqualTo(new Lookup.Absent());
        SendResult second = network.reply(part, to, KEY);

        assertThat(second)
                .isEqualTo(
                        new SendResult.Announced(new Receipt("1001", URI.create("https://x.com/i/web/status/1001"))));
        assertThat(fake.answers).containsEntry("1001", "1000");
        assertThat(network.findReply(text, to, KEY))
                .isEqualTo(new Lookup.Found(((SendResult.Announced) second).receipt()));
        assertThat(network.reply(part, to, KEY))
                .as("X refuses it as a duplicate")
                .isEqualTo(second);
        assertThat(network.findReply("Something else", to, KEY))
                .isEqualTo(new Lookup.CannotTell("there is another answer of yours to the part before it"));
        assertThat(network.find(LINK, KEY)).as("the first part, not the answer").isEqualTo(new Lookup.Found(first));
    }

    @Test
    void aPartWithoutALinkCostsLess() {
        Network network = network();

        assertThat(part(network, "And then").text()).isEqualTo("And then");
        assertThat(part(network, "And then").cost()).hasToString("0.015 USD");
        assertThat(part(network, "And then see example.com").cost()).hasToString("0.20 USD");
    }

    private Message part(Network network, String template) {
        return ((Fit.Fits) network.fit(post(), new TextTemplate(template, false), Facts.NONE)).message();
    }

    @Test
    void aTitleCallsNobodyAndHasNoCashtags() {
        announce(network(), post().withTitle("@Override sets $HOME and $PATH to $5"));

        assertThat(fake.shown.values())
                .containsExactly("@\u2060Override sets $\u2060HOME and $\u2060PATH to $5 " + LINK);
    }

    @Test
    void aLinkThatXDoesNotLinkIsRefusedBeforeItCostsAnything() {
        Announcement odd = Announcement.of("id-9", "Hello", URI.create("http://blog_.example_1.x/a/"), NOW);

        assertThat(network().fit(odd, new TextTemplate("{title} {link}"), Facts.NONE))
                .isEqualTo(new Fit.Refused(
                        "X takes http://blog_.example_1.x/a/ for no address, so that nobody could follow it",
                        "Give id-9 another permalink."));
    }

    @Test
    void allFourKeysAreNeededOrAClient() {
        assertThatThrownBy(
                        () -> X.KIND.connect().apply(new Settings(Map.of("apiKey", "${env.K}"), Optional.of("token"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "apiKeySecret: is missing. X needs apiKey:, apiKeySecret: and tokenSecret: besides the token, or"
                                + " clientId: for tokens of site:login");
    }

    @Test
    void aTokenOfTwoHoursIsRenewedAndKeptBeforeItIsUsed() {
        fake.refresh = "refresh-0";
        List<String> kept = new ArrayList<>();
        List<String> askedBefore = new ArrayList<>();

        Network network = oauth2(Instant.now().minusSeconds(60), Optional.of(secret -> {
            kept.add(secret.value());
            askedBefore.addAll(fake.requests);
            return true;
        }));

        assertThat(network.verify()).isEqualTo(new Verification.Accepted("@ada (https://x.com/ada)", Facts.NONE));
        announce(network, post());
        assertThat(askedBefore).containsExactly("POST /2/oauth2/token");
        assertThat(kept).singleElement().satisfies(text -> {
            OAuthToken token = OAuthToken.read(new Secret(text));
            assertThat(token.access().value()).isEqualTo("access-1");
            assertThat(token.refresh()).isEqualTo(new Secret("refresh-1"));
            assertThat(token.ends())
                    .isBetween(Instant.now().plusSeconds(7100), Instant.now().plusSeconds(7300));
        });
        assertThat(fake.grants).isEqualTo(1);
    }

    @Test
    void aTokenThatCannotBeKeptIsNotRenewed() {
        fake.refresh = "refresh-0";

        assertThat(oauth2(Instant.now().minusSeconds(60), Optional.empty()).verify())
                .isEqualTo(new Verification.Refused(
                        http.getHostName()
                                + " gave a token that has ended, and a new one could not be kept in an environment variable",
                        "Use a token that does not end, or keep this one in a <server> of Maven's settings.xml and name that"
                                + " with secret:"));
        assertThat(fake.grants).isZero();
    }

    @Test
    void aRenewalThatIsRefusedIsSaidWithoutTheToken() {
        fake.refresh = "another";

        assertThat(oauth2(Instant.now().minusSeconds(60), Optional.of(secret -> true))
                        .verify())
                .isEqualTo(new Verification.Refused(
                        http.getHostName()
                                + " answers 400: Value passed for the token was invalid. (to renew the token)",
                        "Get a new one with mvn site:login -Dsite.account=club, and put it where the account's token comes"
                                + " from. To test it: mvn site:accounts"));
    }

    @Test
    void aTokenThatHoldsIsUsedAsItIs() {
        fake.bearers.add("Bearer access-0");

        assertThat(oauth2(Instant.now().plus(Duration.ofHours(1)), Optional.of(secret -> true))
                        .verify())
                .isInstanceOf(Verification.Accepted.class);
        assertThat(fake.grants).isZero();
    }

    private Network oauth2(Instant ends, Optional<Predicate<Secret>> keeper) {
        String token = new OAuthToken(new Secret("access-0"), new Secret("refresh-0"), ends)
                .written()
                .value();
        Map<String, String> keys =
                Map.of("server", home(), "clientId", "client-1", "clientSecret", "${env.client-secret}");
        return X.KIND.connect().apply(new Keeping(new Settings(keys, Optional.of(token)), keeper));
    }
}
