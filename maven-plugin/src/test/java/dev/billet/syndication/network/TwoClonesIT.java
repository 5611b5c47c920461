package dev.billet.syndication.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Git;
import dev.billet.git.GitServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A laptop and a CI runner: two processes, each with a clone of its own, publish the same new post at the same moment to one
 * remote and the same accounts, and in some rounds one of them is killed at some request; then either publishes once more,
 * later. However that goes, every account has each post once, and the branches' histories only grow.
 * {@code -Dbillet.rounds} says how often, {@code -Dbillet.seed} how.
 */
class TwoClonesIT {
    private static final int ROUNDS = Integer.getInteger("billet.rounds", System.getenv("CI") == null ? 10 : 200);
    private static final long SEED = Long.getLong("billet.seed", 20261124);
    private static final Instant START = Instant.parse("2026-11-05T10:00:00Z");

    /** One round in so many has a killed run: what a new process costs is what the whole test costs. */
    private static final int KILLED = 8;

    /** About as many as two runs make between them. */
    private static final int REQUESTS = 45;

    /** Longer than the ledger's lease. */
    private static final Duration LATER = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    private final FakeMastodon mastodon = new FakeMastodon("4.5.0");
    private final FakeBluesky bluesky = new FakeBluesky();
    private final AtomicInteger requests = new AtomicInteger();
    private final Random random = new Random(SEED);
    private final MockWebServer social = new MockWebServer();
    private final MockWebServer sky = new MockWebServer();
    private GitServer server;
    private Path bare;
    private volatile int killAt = -1;
    private volatile Clone victim;

    @BeforeEach
    void serve() throws IOException {
        server = GitServer.of(folder.resolve("host"));
        bare = Git.bare(folder.resolve("host/blog.git"));
        server.watch(this::count);
        social.setDispatcher(counting(mastodon));
        sky.setDispatcher(counting(bluesky));
        social.start();
        sky.start();
    }

    @AfterEach
    void stop() {
        server.close();
        social.close();
        sky.close();
    }

    @Test
    void everyAccountHasEachPostOnceHoweverTheTwoRunsMeetAndDie() throws Exception {
        List<Clone> clones = List.of(clone("laptop"), clone("runner"));
        String ledger = "";
        String site = "";
        int killed = 0;
        try {
            assertThat(clones.get(0).publish(START).result()).isEqualTo("done");
            for (int round = 1; round <= ROUNDS; round++) {
                Instant now = START.plus(Duration.ofHours(round));
                for (Clone clone : clones) {
                    clone.write(round, now.minus(Duration.ofMinutes(5)));
                }
                victim = clones.get(random.nextInt(2));
                requests.set(0);
                killAt = random.nextInt(KILLED) == 0 ? 1 + random.nextInt(REQUESTS) : -1;
                clones.forEach(clone -> clone.publish(now));
                List<String> results =
                        new ArrayList<>(clones.stream().map(Clone::result).toList());
                killAt = -1;
                if (results.contains("killed")) {
                    killed++;
                    results.add(clones.get(random.nextInt(2))
                            .publish(now.plus(LATER))
                            .result());
                }

                String what = "round " + round + " of seed " + SEED + ": " + results + " ";
                assertThat(results).as(what).isSubsetOf("done", "killed").last().isEqualTo("done");
                URI link = URI.create("https://blog.example/2026/11/round-" + round + "/");
                assertThat(mastodon.count(link)).as(what + link).isEqualTo(1);
                assertThat(bluesky.count(link)).as(what + link).isEqualTo(1);
                assertThat(show("gh-pages:2026/11/round-" + round + "/index.html"))
                        .contains("Round " + round);
                ledger = growing("billet-ledger", ledger);
                site = growing("gh-pages", site);
            }
        } finally {
            clones.forEach(Clone::close);
        }
        assertThat(killed).as("rounds with a killed run").isGreaterThanOrEqualTo(ROUNDS / 20);
        assertThat(mastodon.timeline).hasSize(ROUNDS);
        assertThat(Git.run(bare, "fsck")).doesNotContain("error", "missing", "broken");
        assertThat(show("billet-ledger:ledger.jsonl").lines().filter(line -> line.contains("\"announced\"")))
                .hasSizeGreaterThanOrEqualTo(2 * ROUNDS);
    }

    /** The branch's new commit, which has the one before among its ancestors. */
    private String growing(String branch, String before) {
        if (!before.isEmpty()) {
            Git.run(bare, "merge-base", "--is-ancestor", before, branch);
        }
        return Git.run(bare, "rev-parse", branch);
    }

    private String show(String file) {
        return Git.run(bare, "show", file);
    }

    private Dispatcher counting(Dispatcher real) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                boolean before = random.nextBoolean();
                if (before) {
                    count();
                }
                MockResponse response = real.dispatch(request);
                if (!before) {
                    count();
                }
                return response;
            }
        };
    }

    /** Kills the victim when the round's fatal request comes. */
    private void count() {
        if (requests.incrementAndGet() == killAt) {
            victim.kill();
        }
    }

    private Clone clone(String name) throws IOException {
        Path blog = folder.resolve(name);
        Files.createDirectories(blog.resolve("content/posts"));
        Files.writeString(blog.resolve("content/site.yaml"), """
                title: Carnet
                url: https://blog.example/
                cards: false
                postsPerPage: 1000
                hosting: { type: git, remote: "%s", live: none }
                ledger: branch
                accounts:
                  club: { network: mastodon, server: "%s", token: "${env.CLUB}" }
                  sky: { network: bluesky, server: "%s", handle: ada.example, token: "${env.SKY}" }
                """.formatted(
                        server.address("blog.git"),
                        social.url("/").toString().replaceAll("/$", ""),
                        sky.url("/").toString().replaceAll("/$", "")));
        Clone clone = new Clone(blog);
        clone.write(0, START.minus(Duration.ofDays(1)));
        return clone;
    }
}
