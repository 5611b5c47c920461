package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every network, each against a server that is as strict as its own. */
abstract class ContractTest<S extends StrictServer> {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    static final URI LINK = URI.create("https://blog.example/2026/11/hello_world/?a=1&b=*2*");
    static final IdempotencyKey KEY = new IdempotencyKey("0123456789abcdef0123456789abcdef", NOW, NOW);
    static final String TOKEN = "test-token-3f9a";

    /** Signs of Markdown, HTML, MFM and chats, calls to everybody, and letters that JSON and HTML escape. */
    static final String HOSTILE =
            "List<T> & *bold* _it_ `code` ~no~ [x](y) #1 \\o/ \"q\" 'a' é 👪 <!channel> @everyone $[x y] a|b";

    @StartStop
    final MockWebServer http = new MockWebServer();

    final S fake;
    final NetworkKind kind;
    private final Map<String, String> keys = new TreeMap<>();

    ContractTest(NetworkKind kind, S fake) {
        this.kind = kind;
        this.fake = fake;
    }

    @BeforeEach
    void serve() {
        http.setDispatcher(fake);
        keys.putAll(keys());
    }

    final Map<String, String> keys() {
        return fake.keys(home());
    }

    private String secret(String token) {
        return fake.secret(home(), token);
    }

    /** How this network says "slow down, for seven seconds". */
    abstract MockResponse slowDown();

    /** What it says in place of seven seconds; null where it cannot say for how long. */
    @Nullable
    Duration pause() {
        return Duration.ofSeconds(7);
    }

    final String home() {
        return http.url("/").toString().replaceFirst("/$", "");
    }

    final void key(String name, String value) {
        keys.put(name, value);
    }

    final Network network() {
        return network(secret(TOKEN));
    }

    private Network network(String secret) {
        return kind.connect().apply(new Settings(keys, Optional.of(secret)));
    }

    /** An account, as {@code site.yaml} might have it. */
    record Settings(Map<String, String> keys, Optional<String> token) implements AccountSettings {
        @Override
        public String account() {
            return "club";
        }

        @Override
        public Path folder() {
            return Path.of(".");
        }

        @Override
        public URI home() {
            return URI.create("https://blog.example/");
        }

        @Override
        public Optional<String> text(String key) {
            return Optional.ofNullable(keys.get(key));
        }

        @Override
        public boolean flag(String key, boolean otherwise) {
            return text(key).map(Boolean::parseBoolean).orElse(otherwise);
        }

        @Override
        public OptionalInt number(String key) {
            return text(key).map(it -> OptionalInt.of(Integer.parseInt(it))).orElse(OptionalInt.empty());
        }

        /** A variable holds its own name. */
        @Override
        public Optional<Secret> secretOf(String text) {
            return text.startsWith("${env.")
                    ? Optional.of(new Secret(text.substring("${env.".length(), text.length() - 1)))
                    : Optional.empty();
        }

        @Override
        public Optional<Secret> secret() {
            return token.map(Secret::new);
        }
    }

    Announcement post() {
        return Announcement.of("id-1", "Hello", LINK, NOW).withLanguage(Locale.CANADA_FRENCH);
    }

    final Message message(Announcement post) {
        return message(network(), post);
    }

    static Message message(Network network, Announcement post) {
        return message(network, post, "{title} {link}");
    }

    static Message message(Network network, Announcement post, String template) {
        return ((Fit.Fits) network.fit(post, new TextTemplate(template), Facts.NONE)).message();
    }

    final Receipt announce(Network network, Announcement post) {
        SendResult result = network.send(message(network, post), KEY);
        assertThat(result).isInstanceOf(SendResult.Announced.class);
        return ((SendResult.Announced) result).receipt();
    }

    /** What readers see of a post; a network without a text of ours may see other things. */
    String seen(Announcement post) {
        return post.title() + " " + post.link();
    }

    @Test
    void knowsUsAndShowsThePostAsItIs() {
        Network network = network();

        assertThat(network.verify()).isInstanceOf(Verification.Accepted.class);
        assertThat(fake.shown).isEmpty();
        announce(network, post());
        assertThat(fake.shown.values()).containsExactly(seen(post()));
    }

    /** What the preview shows is what readers see. */
    @Test
    void anAccountWithoutCardsShowsNone() {
        assumeTrue(kind.keys().stream().anyMatch(key -> key.name().equals("card")));
        Network.Below usual = network().below(post());
        key("card", "false");

        assertThat(usual).isEqualTo(Network.Below.CARD);
        assertThat(network().below(post())).isEqualTo(Network.Below.NOTHING);
    }

    @Test
    void noLetterOfATitleIsTakenForMarkup() {
        Announcement post = post().withTitle(HOSTILE);

        announce(network(), post);

        assertThat(fake.shown.values())
                .singleElement()
                .satisfies(text -> assertThat(text.replace("\u2060", "")).isEqualTo(seen(post)));
    }

    @Test
    void aTitleThatIsTooLongIsCutSoThatItIsTaken() {
        Announcement post = post().withTitle("<Ünvergleichlich> & *lang* 👪 ".repeat(3000));

        announce(network(), post);

        assertThat(fake.shown).hasSize(1);
    }

    @Test
    void aTokenThatIsNotTakenIsSaidWithTheRemedyAndNeverShown() {
        String wrong = secret("other-token-77cc");
        Network network = network(wrong);

        Verification verification = network.verify();
        SendResult result = network.send(message(network, post()), KEY);

        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        it -> assertThat(it.remedy()).isNotBlank());
        assertThat(result)
                .isInstanceOfSatisfying(
                        SendResult.Rejected.class, it -> assertThat(it.remedy()).isNotBlank());
        assertThat(verification + " " + result).doesNotContain("other-token-77cc");
        assertThat(fake.shown).isEmpty();
    }

    @Test
    void theServersPauseIsTaken() {
        Network network = network();
        network.verify();
        fake.next.add(slowDown());

        assertThat(network.send(message(network, post()), KEY))
                .isInstanceOfSatisfying(
                        SendResult.Deferred.class, it -> assertThat(it.delay()).isEqualTo(pause()));
        assertThat(fake.shown).isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsUnknownAndNotSentTwice() {
        Network network = network();
        network.verify();
        fake.losesAnswers = true;

        assertThat(network.send(message(network, post()), KEY)).isInstanceOf(SendResult.Unknown.class);
        assertThat(fake.shown).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aServerInTroubleMayHaveDoneIt(int status) {
        Network network = network();
        network.verify();
        fake.next.add(StrictServer.text(status, "<html>" + secret(TOKEN)));

        SendResult result = network.send(message(network, post()), KEY);

        assertThat(result).isInstanceOf(SendResult.Unknown.class);
        assertThat(result.toString()).doesNotContain(TOKEN);
    }

    @Test
    void isFoundAgainWhereTheNetworkCanBeAsked() {
        Network network = network();
        network.verify();
        Lookup before = network.find(LINK, KEY);
        Receipt receipt = announce(network, post());

        Lookup after = network.find(LINK, KEY);

        if (kind.traits().can(Traits.Ability.READ_BACK)) {
            assertThat(before).isEqualTo(new Lookup.Absent());
            assertThat(after).isEqualTo(new Lookup.Found(receipt));
        } else {
            assertThat(before).isInstanceOf(Lookup.CannotTell.class);
            assertThat(after).isInstanceOf(Lookup.CannotTell.class);
        }
    }

    @Test
    void theSameKeyMakesOnePostWhereTheNetworkKnowsKeys() {
        boolean keyed = kind.traits().can(Traits.Ability.KEY);
        Network network = network();
        assertThat(network.repeatable(Facts.NONE).isZero()).isEqualTo(!keyed);
        assumeTrue(keyed);

        Receipt first = announce(network, post());
        Receipt second = announce(network(), post());

        assertThat(second).isEqualTo(first);
        assertThat(fake.shown).hasSize(1);
    }

    @Test
    void canBeEditedWhereTheNetworkLetsUs() {
        assumeTrue(kind.traits().can(Traits.Ability.EDIT));
        Network network = network();
        Receipt receipt = announce(network, post());
        Message other = message(network, post().withTitle("Other *words*"));

        Optional<SendResult> edited = network.edit(receipt, other);
        Optional<SendResult> again = network.edit(receipt, other);

        assertThat(edited).contains(new SendResult.Announced(receipt)).isEqualTo(again);
        assertThat(fake.shown.values()).containsExactly(seen(post().withTitle("Other *words*")));
    }

    @Test
    void canBeDeletedWhereTheNetworkLetsUs() {
        assumeTrue(kind.traits().can(Traits.Ability.DELETE));
        Network network = network();
        Receipt receipt = announce(network, post());

        Optional<SendResult> deleted = network.delete(receipt);
        Optional<SendResult> again = network.delete(receipt);

        assertThat(deleted).contains(new SendResult.Announced(receipt)).isEqualTo(again);
        assertThat(fake.shown).isEmpty();
    }

    @Test
    void withoutCredentialsItWordsThePostAndAsksNobody() {
        Network network = kind.connect().apply(new Settings(keys, Optional.empty()));

        assertThat(message(network, post()).text()).isNotBlank();
        assertThat(fake.requests).isEmpty();
    }
}
