package dev.billet.syndication.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network, and a server for it that keeps the true timeline. */
enum Served {
    MASTODON_WITH_KEYS("mastodon") {
        @Override
        Service start() {
            return mastodon("4.5.1");
        }
    },
    MASTODON_READ_BACK("mastodon") {
        @Override
        Service start() {
            return mastodon("0.19.2+git-f4e7a5f");
        }
    },
    BLUESKY("bluesky") {
        @Override
        Service start() {
            FakeBluesky fake = new FakeBluesky();
            return new Service(fake, () -> texts(fake.timeline.values(), "text"), () -> {});
        }
    },
    WEBHOOK("webhook") {
        @Override
        Service start() {
            List<JsonNode> taken = Collections.synchronizedList(new ArrayList<>());
            Dispatcher receiver = new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    taken.add(JsonMapper.shared().readTree(request.getBody().utf8()));
                    return new MockResponse.Builder().build();
                }
            };
            return new Service(receiver, () -> texts(taken, "text"), () -> {});
        }
    };

    final String network;

    Served(String network) {
        this.network = network;
    }

    /**
     * @param texts on its timeline
     * @param hourLater forgets what it keeps for an hour
     */
    record Service(Dispatcher server, Supplier<List<String>> texts, Runnable hourLater) {}

    /** One that nothing was sent to yet. */
    abstract Service start();

    /** Whether it can neither be asked nor be sent the same again. */
    boolean isBlind() {
        return this == WEBHOOK;
    }

    private static Service mastodon(String version) {
        FakeMastodon fake = new FakeMastodon(version);
        return new Service(fake, () -> texts(fake.timeline.values(), "text"), fake::forgetKeys);
    }

    private static List<String> texts(Iterable<JsonNode> posts, String key) {
        List<String> texts = new ArrayList<>();
        posts.forEach(post -> texts.add(post.path(key).asString()));
        return texts;
    }
}
