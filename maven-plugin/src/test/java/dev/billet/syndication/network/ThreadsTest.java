package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.Secret;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Validity;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ThreadsTest extends ContractTest<ThreadsTest.Fake> {
    ThreadsTest() {
        super(Threads.KIND, new Fake());
    }

    /** The Threads API: <a href="https://developers.facebook.com/docs/threads/reference/publishing">the contract</a>. */
    static final class Fake extends StrictServer {
        private static final Pattern EMOJI = Pattern.compile("[\\p{So}\\x{1F000}-\\x{1FFFF}\\x{200D}\\x{FE0F}]");
        final Map<String, Map<String, String>> containers = new LinkedHashMap<>();
        final Map<String, String> previews = new LinkedHashMap<>();
        final Map<String, String> answers = new LinkedHashMap<>();
        boolean refusesPreviewsAtOnce;
        boolean refusesPreviewsLater;
        String valid = TOKEN;

        /** Of the token; none: Threads does not tell. */
        List<String> scopes = List.of();

        long ends;
        int renewals;

        @Override
        boolean announces(Call call) {
            return call.is("POST", "/v1.0/me/threads_publish");
        }

        @Override
        MockResponse answer(Call call) {
            if (call.query().containsKey("access_token")) {
                throw new AssertionError("a token in an address");
            }
            if (!call.header("Authorization").equals("Bearer " + valid)) {
                return error(400, 190, 463, "Error validating access token: Session has expired.");
            }
            if (call.is("GET", "/refresh_access_token")) {
                renewals++;
                valid = "renewed-" + renewals;
                return json(
                        200, "{\"access_token\":\"" + valid + "\",\"token_type\":\"bearer\",\"expires_in\":5184000}");
            }
            return switch (call.method() + " " + call.path()) {
                case "GET /v1.0/debug_token" -> inspection(call.query().getOrDefault("input_token", ""));
                case "GET /v1.0/me" -> json(200, "{\"id\":\"17\",\"username\":\"ada\"}");
                case "GET /v1.0/me/threads" -> list(false);
                case "GET /v1.0/me/replies" -> list(true);
                case "POST /v1.0/me/threads" -> container(call.form());
                case "POST /v1.0/me/threads_publish" -> publish(call.form().getOrDefault("creation_id", ""));
                default -> one(call, call.path().replace("/v1.0/", ""));
            };
        }

        private MockResponse inspection(String token) {
            if (scopes.isEmpty()) {
                return error(500, 2, 0, "Service temporarily unavailable");
            }
            ObjectNode answer = JsonMapper.shared().createObjectNode();
            ObjectNode data = answer.putObject("data")
                    .put("is_valid", token.equals(valid))
                    .put("expires_at", ends);
            scopes.forEach(data.putArray("scopes")::add);
            return json(200, answer.toString());
        }

        private MockResponse container(Map<String, String> form) {
            String text = form.getOrDefault("text", "");
            Matcher emoji = EMOJI.matcher(text);
            int length = text.codePointCount(0, text.length())
                    + emoji.results()
                            .mapToInt(it -> it.group().getBytes(UTF_8).length - 1)
                            .sum();
            if (!"TEXT".equals(form.get("media_type"))) {
                return error(400, 100, 0, "Param media_type must be one of TEXT, IMAGE, VIDEO, CAROUSEL");
            }
            if (length > 500) {
                return error(400, 100, 0, "Param text must be at most 500 characters long.");
            }
            if (Pattern.compile("https?://").matcher(text).results().count() > 5) {
                return error(400, 100, 0, "THREADS_API__LINK_LIMIT_EXCEEDED");
            }
            if (refusesPreviewsAtOnce && form.containsKey("link_attachment")) {
                return error(400, 100, 0, "Param link_attachment is not a valid URL");
            }
            if (form.containsKey("reply_to_id") && !shown.containsKey(form.get("reply_to_id"))) {
                return error(400, 24, 4279009, "The requested resource does not exist");
            }
            String id = "c" + containers.size();
            containers.put(id, form);
            return json(200, "{\"id\":\"" + id + "\"}");
        }

        private MockResponse publish(String container) {
            Map<String, String> form = containers.get(container);
            if (form == null) {
                return error(400, 24, 4279009, "The requested resource does not exist");
            }
            if (refusesPreviewsLater && form.containsKey("link_attachment")) {
                return error(400, -1, 4279047, "An unknown error occurred");
            }
            String id = String.valueOf(1800 + shown.size());
            shown.put(id, form.getOrDefault("text", ""));
            previews.put(id, form.getOrDefault("link_attachment", ""));
            answers.put(id, form.getOrDefault("reply_to_id", ""));
            return json(200, "{\"id\":\"" + id + "\"}");
        }

        private MockResponse one(Call call, String id) {
            if (!shown.containsKey(id)) {
                return error(400, 100, 33, "Unsupported request. Object with ID '" + id + "' does not exist");
            }
            if (call.method().equals("DELETE")) {
                shown.remove(id);
                return json(200, "{\"success\":true}");
            }
            return json(200, node(id).toString());
        }

        private MockResponse list(boolean replies) {
            ObjectNode list = JsonMapper.shared().createObjectNode();
            var data = list.putArray("data");
            shown.forEach((id, text) -> {
                String answered = answers.getOrDefault(id, "");
                if (replies != answered.isEmpty()) {
                    ObjectNode post = node(id).put("text", text).put("link_attachment_url", previews.get(id));
                    post.putObject("replied_to").put("id", answered);
                    data.add(post);
                }
            });
            return json(200, list.toString());
        }

        private static ObjectNode node(String id) {
            return JsonMapper.shared()
                    .createObjectNode()
                    .put("id", id)
                    .put("permalink", "https://www.threads.net/@ada/post/D" + id);
        }

        static MockResponse error(int status, int code, int subcode, String message) {
            return FacebookTest.Fake.error(status, code, subcode, message);
        }
    }

    @Override
    MockResponse slowDown() {
        return Fake.error(400, 4, 0, "(#4) Application request limit reached");
    }

    @Override
    Duration pause() {
        return null;
    }

    @Test
    void publishesInTwoStepsWithTheLinkAsItsPreview() {
        Receipt receipt = announce(network(), post());

        assertThat(receipt).isEqualTo(new Receipt("1800", URI.create("https://www.threads.net/@ada/post/D1800")));
        assertThat(fake.previews.values()).containsExactly(LINK.toString());
        assertThat(fake.requests)
                .containsExactly("POST /v1.0/me/threads", "POST /v1.0/me/threads_publish", "GET /v1.0/1800");
    }

    @Test
    void aLaterPartOfAThreadAnswersTheOneBeforeItAndIsFoundByItsWords() {
        Threads network = (Threads) network();
        Receipt first = announce(network, post());
        var to = new Threaded.ReplyTo(first, first);
        Message part = part(network, "It's <b> & more");

        assertThat(network.findReply("It's <b> & more", to, KEY)).isEqualTo(new Lookup.Absent());
        SendResult second = network.reply(part, to, KEY);

        Receipt receipt = new Receipt("1801", URI.create("https://www.threads.net/@ada/post/D1801"));
        assertThat(second).isEqualTo(new SendResult.Announced(receipt));
        assertThat(fake.answers).containsEntry("1801", "1800");
        assertThat(fake.previews).as("a part has no preview of its own").containsEntry("1801", "");
        assertThat(network.findReply("It's <b> & more", to, KEY)).isEqualTo(new Lookup.Found(receipt));
        assertThat(network.findReply("Something else", to, KEY))
                .isEqualTo(new Lookup.CannotTell("there is another answer of yours to the part before it"));
    }

    @Test
    void aPartIsSentAgainLaterWhereTheOneBeforeItIsNotKnownYet() {
        Threads network = (Threads) network();
        var to = new Threaded.ReplyTo(new Receipt("99", null), new Receipt("99", null));

        assertThat(network.reply(part(network, "And then"), to, KEY))
                .isEqualTo(new SendResult.Deferred(
                        http.getHostName() + " answers 400: The requested resource does not exist", null));
        assertThat(fake.shown).isEmpty();
    }

    private Message part(Network network, String text) {
        return ((Fit.Fits) network.fit(post(), new TextTemplate(text, false), Facts.NONE)).message();
    }

    @Test
    void goesOutWithoutAPreviewWhereThreadsCannotMakeOne() {
        fake.refusesPreviewsLater = true;
        Receipt receipt = announce(network(), post());
        fake.refusesPreviewsAtOnce = true;
        announce(network(), post().withTitle("Other"));

        assertThat(receipt.id()).isEqualTo("1800");
        assertThat(fake.shown.values()).containsExactly(seen(post()), seen(post().withTitle("Other")));
        assertThat(fake.previews.values()).containsExactly("", "");
    }

    @Test
    void aContainerThatIsLostIsNothingLost() {
        Network network = network();
        network.verify();
        fake.valid = "x";

        assertThat(network.send(message(post()), KEY)).isInstanceOf(SendResult.Rejected.class);
        assertThat(fake.shown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Hello, 5", "é€→, 3", "👪, 4", "👩‍👧, 11", "☃️, 6"})
    void anEmojiCountsAsManyAsItHasBytes(String text, int length) {
        assertThat(new ThreadsRuler().length(text)).isEqualTo(length);
    }

    @Test
    void aTokenOfSixtyDaysIsRenewedWhenItIsTenDaysOld() {
        List<String> kept = new ArrayList<>();
        Predicate<Secret> keeper = secret -> kept.add(secret.value());
        Network young = keeping(Instant.now().plus(Duration.ofDays(51)), keeper);
        Network old = keeping(Instant.now().plus(Duration.ofDays(49)), keeper);

        assertThat(young.verify()).isEqualTo(accepted(Validity.UNTOLD));
        assertThat(fake.renewals).isZero();
        assertThat(old.verify()).isEqualTo(accepted(Validity.UNTOLD));
        assertThat(fake.renewals).isEqualTo(1);
        assertThat(kept).singleElement().satisfies(text -> {
            OAuthToken token = OAuthToken.read(new Secret(text));
            assertThat(token.access().value()).isEqualTo("renewed-1");
            assertThat(token.ends())
                    .isBetween(
                            Instant.now().plus(Duration.ofDays(59)),
                            Instant.now().plus(Duration.ofDays(60)));
        });
    }

    @Test
    void aRenewalThatFailsDoesNoHarmWhileTheTokenHolds() {
        Network network = keeping(Instant.now().plus(Duration.ofDays(5)), secret -> false);
        fake.valid = "renewed-0";

        assertThat(network.verify()).isInstanceOf(Verification.Refused.class);
        fake.valid = TOKEN;
        assertThat(network.verify())
                .isEqualTo(accepted(new Validity(
                        null,
                        List.of(),
                        List.of(
                                "the token was renewed, and the new one could not be kept. Generate a new one in the app, under Use"
                                        + " cases, Settings, User Token Generator, and put it where the account's token comes from."
                                        + " To test it: mvn site:accounts."))));
    }

    @Test
    void inAnEnvironmentVariableATokenEndsAndThatIsSaid() {
        Instant ends =
                Instant.ofEpochSecond(Instant.now().plus(Duration.ofDays(5)).getEpochSecond());
        Network told = kind.connect().apply(new Settings(keys(), Optional.of(token(ends))));

        assertThat(told.verify()).isEqualTo(accepted(Validity.until(ends)));
        assertThat(network().verify())
                .isEqualTo(accepted(new Validity(
                        null,
                        List.of(),
                        List.of(
                                "the token ends after 60 days, and when that is is not known. Keep it in Maven's settings.xml,"
                                        + " named by secret: then it is renewed by itself."))));
        assertThat(fake.renewals).isZero();
    }

    @Test
    void theEndOfABareTokenIsAskedFor() {
        fake.scopes = List.of("threads_basic", "threads_content_publish");
        fake.ends = Instant.parse("2027-01-20T00:00:00Z").getEpochSecond();

        assertThat(network().verify()).isEqualTo(accepted(Validity.until(Instant.parse("2027-01-20T00:00:00Z"))));
    }

    @Test
    void aTokenThatMayNotPostIsRefusedBeforeAnythingIsSent() {
        fake.scopes = List.of("threads_basic");

        assertThat(network().verify())
                .isEqualTo(new Verification.Refused(
                        "the token lacks the permission threads_content_publish",
                        "Give the app the permissions threads_basic and threads_content_publish; to delete also"
                                + " threads_delete, and for several texts in a row threads_manage_replies and"
                                + " threads_read_replies. Then generate a new token"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "190 | Generate a new token with the User Token Generator of the app, and put it where the account's token comes from. To test it: mvn site:accounts",
                "10  | Give the app the permissions threads_basic and threads_content_publish; to delete also threads_delete, and for several texts in a row threads_manage_replies and threads_read_replies. Then generate a new token",
                "100 | Change what it names, then: mvn site:announce",
            })
    void everyRefusalHasItsRemedy(int code, String remedy) {
        fake.next.add(Fake.error(400, code, 0, "It says no."));

        assertThat(network().send(message(post()), KEY))
                .isEqualTo(new SendResult.Rejected(http.getHostName() + " refuses it (400): It says no.", remedy));
    }

    private static Verification accepted(Validity validity) {
        return new Verification.Accepted("@ada (https://www.threads.net/@ada)", Facts.NONE, validity);
    }

    private Network keeping(Instant ends, Predicate<Secret> keeper) {
        Settings settings = new Settings(keys(), Optional.of(token(ends)));
        return kind.connect().apply(new Keeping(settings, Optional.of(keeper)));
    }

    private static String token(Instant ends) {
        return new OAuthToken(new Secret(TOKEN), null, ends).written().value();
    }
}
