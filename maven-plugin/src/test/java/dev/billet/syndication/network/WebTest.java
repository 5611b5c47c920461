package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.http.ApiClient;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.IdempotencyKey;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hubs, search engines and pages: what is told to each is no post, and telling twice does no harm. */
class WebTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final IdempotencyKey KEY = new IdempotencyKey("k1", NOW, NOW);

    @StartStop
    final MockWebServer server = new MockWebServer();

    private final FakeWeb web = new FakeWeb();

    private String home() {
        return server.url("/").toString();
    }

    private record Site(URI home, Map<String, String> keys) implements AccountSettings {
        @Override
        public String account() {
            return "web";
        }

        @Override
        public Path folder() {
            return Path.of(".");
        }

        @Override
        public Optional<String> text(String key) {
            return Optional.ofNullable(keys.get(key));
        }

        @Override
        public boolean flag(String key, boolean otherwise) {
            return otherwise;
        }

        @Override
        public OptionalInt number(String key) {
            return OptionalInt.empty();
        }

        @Override
        public Optional<Secret> secret() {
            return Optional.empty();
        }
    }

    private Site site(Map<String, String> keys) {
        server.setDispatcher(web);
        return new Site(URI.create(home()), keys);
    }

    private Announcement post() {
        return Announcement.of("id-1", "Hello", URI.create(home() + "2026/11/hello/"), NOW);
    }

    private Message message(Network network, Announcement post) {
        return ((Fit.Fits) network.fit(post, new TextTemplate("{title} {link}"), Facts.NONE)).message();
    }

    @Test
    void theHubIsToldOfEachFeed() {
        Network hub = WebSub.KIND.connect().apply(site(Map.of("hub", home() + "hub")));

        SendResult result = hub.send(message(hub, post()), KEY);

        assertThat(result).isEqualTo(new SendResult.Announced(new Receipt("k1", null)));
        assertThat(web.told).containsExactly(home() + "feed.xml", home() + "atom.xml", home() + "feed.json");
        assertThat(hub.verify()).isEqualTo(new Verification.Accepted("the hub " + server.getHostName(), Facts.NONE));
    }

    @Test
    void theHubCanBeToldOfOneFeedAndIsToldAgainOfAChangeAndADeletion() {
        Network hub = WebSub.KIND.connect().apply(site(Map.of("hub", home() + "hub", "feeds", "fr/feed.xml")));
        Receipt receipt = new Receipt("k1", null);

        assertThat(hub.edit(receipt, message(hub, post()))).contains(new SendResult.Announced(receipt));
        assertThat(hub.delete(receipt)).contains(new SendResult.Announced(receipt));
        assertThat(web.told).containsExactly(home() + "fr/feed.xml", home() + "fr/feed.xml");
    }

    @Test
    void aHubThatIsLostIsToldAgain() {
        Network hub = WebSub.KIND.connect().apply(site(Map.of("hub", home() + "hub")));
        web.next.add(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(hub.send(message(hub, post()), KEY)).isInstanceOf(SendResult.Unknown.class);
        assertThat(hub.repeatable(Facts.NONE)).isEqualTo(Network.ALWAYS);
    }

    @Test
    void searchEnginesAreToldOnceTheyCanFindTheKey() {
        Network engine = IndexNow.KIND.connect().apply(site(Map.of("key", FakeWeb.INDEX_KEY, "server", home())));

        SendResult result = engine.send(message(engine, post()), KEY);
        Receipt receipt = ((SendResult.Announced) result).receipt();

        assertThat(engine.files(Facts.NONE)).isEqualTo(Map.of(FakeWeb.INDEX_KEY + ".txt", FakeWeb.INDEX_KEY));
        assertThat(engine.verify())
                .isEqualTo(new Verification.Accepted("the key in " + home() + FakeWeb.INDEX_KEY + ".txt", Facts.NONE));
        assertThat(engine.delete(receipt)).contains(new SendResult.Announced(receipt));
        assertThat(web.told)
                .containsExactly(post().link().toString(), post().link().toString());
    }

    @Test
    void aKeyThatIsNotOnTheSiteIsSaid() {
        Network engine = IndexNow.KIND.connect().apply(site(Map.of("key", FakeWeb.INDEX_KEY, "server", home())));
        web.keyIsThere = false;
        String file = home() + FakeWeb.INDEX_KEY + ".txt";

        assertThat(engine.verify())
                .isEqualTo(new Verification.CannotTell(
                        file + " is not there yet; the next mvn site:publish puts it there"));
        assertThat(engine.send(message(engine, post()), KEY))
                .isEqualTo(new SendResult.Rejected(
                        server.getHostName() + " refuses it (403): UserForbiddedToAccessSite",
                        "It does not find the key in " + file + ". Publish the site, then: mvn site:announce"));
    }

    /** As webmention.rocks asks of a sender, and what the specification forbids. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "header, relative        | </wm>; rel=webmention          |                                                                          | /wm",
                "header, quoted          | <wm?a=1>; rel=\"webmention\"   |                                                                          | /wm{a=1}",
                "header, several rels    | </x>; rel=y, </wm>; rel=\"z webmention\" |                                                                 | /wm",
                "link before a           |                                | <link rel=webmention href=/wm><a rel=webmention href=/x>x</a>            | /wm",
                "first of two, an a      |                                | <a rel=webmention href=/wm>x</a><link rel=webmention href=/x>            | /wm",
                "comment and escaped     |                                | <!-- <a rel=webmention href=/x> --><code>&lt;link rel=webmention href=/x&gt;</code><a rel=\"me webmention\" href=/wm>x</a> | /wm",
                "empty is the page       |                                | <link rel=webmention href=\"\">                                          | /page",
                "header wins             | </wm>; rel=webmention          | <link rel=webmention href=/x>                                            | /wm",
                "no href is no place     |                                | <link rel=webmention><a rel=webmention href=/wm>x</a>                    | /wm",
                "like it is not it       |                                | <link rel=not-webmention href=/x>                                        |",
                "nothing                 |                                | <p>hello</p>                                                             |",
            })
    void findsWhereAPageWantsToBeTold(String name, String header, String html, String told) {
        Webmention mentions = webmentions();
        MockResponse.Builder page = new MockResponse.Builder()
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .body("<!doctype html><title>x</title>" + (html == null ? "" : html));
        web.pages.put("/page", (header == null ? page : page.addHeader("Link", header)).build());

        SendResult result = mentions.send(message(mentions, linking("page")), KEY);

        assertThat(result).isInstanceOf(SendResult.Announced.class);
        assertThat(web.told).isEqualTo(told == null ? List.of() : List.of(told + " " + other() + "page"));
    }

    /** Our own pages need not be told, so what is linked to is known by another name of the same server. */
    private String other() {
        return home().replace(
                        server.getHostName(), "127.0.0.1".equals(server.getHostName()) ? "localhost" : "127.0.0.1");
    }

    private Webmention webmentions() {
        return new Webmention(site(Map.of()), new WebmentionEndpoint(new ApiClient(), Reach.ANYWHERE));
    }

    private Announcement linking(String... names) {
        StringBuilder html = new StringBuilder("<p><a href=\"" + home() + "own/\">own</a> <a href=\"#x\">x</a>");
        for (String name : names) {
            html.append(" <a href=\"").append(other()).append(name).append("\">x</a>");
        }
        return post().withArticle(() -> Optional.of(html.toString()));
    }

    private static MockResponse wanting(String place) {
        return new MockResponse.Builder()
                .setHeader("Link", "<" + place + ">; rel=webmention")
                .build();
    }

    @Test
    void redirectsAreFollowedAndTheTargetStaysAsItIsWritten() {
        Webmention mentions = webmentions();
        web.pages.put(
                "/old",
                new MockResponse.Builder()
                        .code(301)
                        .setHeader("Location", "/new/")
                        .build());
        web.pages.put("/new/", wanting("wm"));

        mentions.send(message(mentions, linking("old")), KEY);

        assertThat(web.told).containsExactly("/new/wm " + other() + "old");
    }

    @Test
    void eachPageIsToldOnceAndNeitherADeadNorARefusingOneHoldsUpTheOthers() {
        Webmention mentions = webmentions();
        web.pages.put("/a", wanting("/wm"));
        web.pages.put("/no", wanting("/refuses"));
        web.pages.put("/b", wanting("/wm"));

        SendResult result = mentions.send(message(mentions, linking("gone", "a", "no", "b", "a")), KEY);

        assertThat(web.told).containsExactly("/wm " + other() + "a", "/wm " + other() + "b");
        assertThat(((SendResult.Announced) result).receipt().more())
                .containsEntry("told", other() + "a\n" + other() + "b");
    }

    @Test
    void aPlaceThatIsInTroubleIsToldAgainInTheNextRun() {
        Webmention mentions = webmentions();
        web.pages.put("/a", wanting("/wm"));
        web.next.add(StrictServer.text(503, ""));

        assertThat(mentions.send(message(mentions, linking("a")), KEY)).isInstanceOf(SendResult.Deferred.class);
    }

    @Test
    void aPageThatDoesNotAnswerIsToldAgainInTheNextRunUnlessTheAuthorDoesWithout() {
        Webmention mentions = webmentions();
        web.pages.put("/a", StrictServer.text(503, ""));
        web.pages.put("/b", wanting("/wm"));

        assertThat(mentions.send(message(mentions, linking("a", "b")), KEY))
                .isEqualTo(new SendResult.Deferred(
                        URI.create(other()).getHost()
                                + " answers 503. To do without: mvn site:announce -Dsite.resolve=\"id-1@web:skip\"",
                        null));
        assertThat(web.told).as("the others are told at once").containsExactly("/wm " + other() + "b");
    }

    @Test
    void aChangeIsToldToThePagesThatWereLinkedToAndThoseThatAreNow() {
        Webmention mentions = webmentions();
        web.pages.put("/a", wanting("/wm"));
        web.pages.put("/b", wanting("/wm"));
        Receipt receipt = ((SendResult.Announced) mentions.send(message(mentions, linking("a")), KEY)).receipt();

        assertThat(mentions.edit(receipt, message(mentions, linking("b")))).contains(new SendResult.Announced(receipt));
        assertThat(mentions.delete(receipt)).contains(new SendResult.Announced(receipt));
        assertThat(web.told)
                .containsExactly(
                        "/wm " + other() + "a", "/wm " + other() + "a", "/wm " + other() + "b", "/wm " + other() + "a");
    }

    @Test
    void aLinkDoesNotLeadIntoTheAuthorsOwnNetwork() {
        Network mentions = Webmention.KIND.connect().apply(site(Map.of()));
        web.pages.put("/a", wanting("/wm"));

        SendResult result = mentions.send(message(mentions, linking("a")), KEY);

        assertThat(result).isInstanceOf(SendResult.Announced.class);
        assertThat(web.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,false",
        "10.1.2.3,false",
        "192.168.1.1,false",
        "172.16.0.1,false",
        "169.254.169.254,false",
        "100.64.0.1,false",
        "0.0.0.0,false",
        "[::1],false",
        "[fe80::1],false",
        "[fd00::1],false",
        "8.8.8.8,true",
        "[2001:4860:4860::8888],true",
    })
    void knowsWhatIsPrivate(String host, boolean allowed) {
        assertThat(Reach.PUBLIC.allows(URI.create("http://" + host + "/"))).isEqualTo(allowed);
    }
}
