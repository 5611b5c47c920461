package dev.billet.syndication.network;

import dev.billet.http.ApiClient;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Network;
import dev.billet.syndication.Threaded;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** Each network, and a server for it that keeps the true timeline; of one that behaves in more ways than one, each of them. */
enum Served {
    BLUESKY(Bluesky.KIND, FakeBluesky::new),
    DEVTO(DevTo.KIND, DevToTest.Fake::new),
    DISCORD(Discord.KIND, DiscordTest.Fake::new),
    EMAIL(Email.KIND, FakeMailServer::new) {
        /** A mail server that says no has not taken the letter: RFC 5321, 4.2.1. */
        @Override
        boolean canMeet(Fault fault) {
            return fault != Fault.ERROR_AFTER_IT;
        }
    },
    FACEBOOK(Facebook.KIND, FacebookTest.Fake::new),
    INDEXNOW(IndexNow.KIND, FakeWeb.Engine::new) {
        @Override
        URI blog(String home) {
            return URI.create(home + "/"); // where the engine looks for the key
        }
    },
    LEMMY(Lemmy.KIND, LemmyTest.Fake::new),
    LINKEDIN(LinkedIn.KIND, LinkedInTest.Fake::new),
    MASTODON_WITH_KEYS(Mastodon.KIND, () -> new FakeMastodon("4.5.1")),
    MASTODON_READ_BACK(Mastodon.KIND, () -> new FakeMastodon("0.19.2+git-f4e7a5f")),
    MATRIX(Matrix.KIND, MatrixTest.Fake::new),
    MATTERMOST(Mattermost.KIND, MattermostTest.Fake::new),
    MICROPUB(Micropub.KIND, MicropubTest.Fake::new),
    MISSKEY(Misskey.KIND, MisskeyTest.Fake::new),
    NOSTR(Nostr.KIND, NostrTest.Relay::new),
    OUTBOX(Outbox.KIND, OutboxTest.Folder::new) {
        @Override
        boolean canMeet(Fault fault) {
            return !fault.isOnTheWay();
        }
    },
    SLACK(Slack.KIND, SlackTest.Fake::new),
    TELEGRAM(Telegram.KIND, TelegramTest.Fake::new),
    THREADS(Threads.KIND, ThreadsTest.Fake::new),
    TUMBLR(Tumblr.KIND, TumblrTest.Fake::new),
    WEBHOOK(Webhook.KIND, WebhookTest.Receiver::new),
    WEBMENTION(Webmention.KIND, FakeWeb.Pages::new) {
        @Override
        Network connect(AccountSettings settings) {
            ApiClient client = new ApiClient(settings.patience(Duration.ZERO));
            return new Webmention(settings, new WebmentionEndpoint(client, Reach.ANYWHERE));
        }
    },
    WEBSUB(WebSub.KIND, FakeWeb.Hub::new),
    X(dev.billet.syndication.network.X.KIND, XTest.Fake::new),
    ZULIP(Zulip.KIND, ZulipTest.Fake::new);

    final NetworkKind kind;
    private final Supplier<TrueTimeline> server;

    Served(NetworkKind kind, Supplier<TrueTimeline> server) {
        this.kind = kind;
        this.server = server;
    }

    /** One that nothing was sent to yet. */
    TrueTimeline start() {
        return server.get();
    }

    Network connect(AccountSettings settings) {
        return kind.connect().apply(settings);
    }

    /** Where the blog is whose posts are announced. */
    URI blog(String home) {
        return URI.create("https://blog.example/");
    }

    boolean canMeet(Fault fault) {
        return true;
    }

    boolean isThreaded() {
        return kind.connect().apply(new SampleSettings(kind)) instanceof Threaded;
    }

    /** Whether it can neither be asked nor be sent the same again. */
    boolean isBlind() {
        return !kind.traits().can(Traits.Ability.KEY) && !kind.traits().can(Traits.Ability.READ_BACK);
    }
}
