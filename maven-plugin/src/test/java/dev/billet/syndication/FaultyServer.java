package dev.billet.syndication;

import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A network's server: it outlives the announcer, and its timeline is the truth. */
final class FaultyServer {
    /** How a lost answer can be cleared up. */
    enum Kind {
        /** Keeps keys for an hour, and can be read: Mastodon. */
        KEYED,
        /** Keeps no keys, and can be read: those who speak its API. */
        READABLE,
        /** We choose the record's own key: Bluesky, the outbox. */
        OWN_KEY,
        /** Neither: a webhook. */
        BLIND
    }

    private static final Duration KEY_KEPT = Duration.ofHours(1);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(100);

    final Kind kind;
    final List<URI> timeline = new ArrayList<>();
    private final World world;
    private final Map<String, Duration> keys = new HashMap<>();
    private final List<Late> late = new ArrayList<>();

    /** A request that the server takes its time with. */
    private record Late(Duration at, URI link, String key) {}

    FaultyServer(Kind kind, World world) {
        this.kind = kind;
        this.world = world;
    }

    /** Carries out what has become due meanwhile. */
    void catchUp() {
        List<Late> due = late.stream()
                .filter(it -> it.at.compareTo(world.trueTime()) <= 0)
                .toList();
        late.removeAll(due);
        due.forEach(it -> commit(it.link, it.key, it.at));
    }

    private void commit(URI link, String key) {
        commit(link, key, world.trueTime());
    }

    private void commit(URI link, String key, Duration at) {
        boolean known = keys.containsKey(key)
                && (kind == Kind.OWN_KEY
                        || kind == Kind.KEYED && at.minus(keys.get(key)).compareTo(KEY_KEPT) < 0);
        world.tell(kind + (known ? ": knows " : ": posts ") + link + ", key " + key.substring(0, 6) + ", as of "
                + at.minusDays(365).toSeconds() + " s");
        if (!known) {
            timeline.add(link);
            keys.put(key, at);
        }
    }

    private void commitLater(URI link, String key) {
        late.add(new Late(world.trueTime().plus(LONGEST_DELAY), link, key));
    }

    Network connect() {
        return new Client();
    }

    /** What the announcer holds, and what can go wrong between it and the server. */
    private final class Client implements Threaded {
        @Override
        public Fit fit(Announcement post, TextTemplate template, Facts facts) {
            return new Fit.Fits(new Message(post, template.text(), 1, 0, false, "", null));
        }

        @Override
        public Verification verify() {
            world.passes(Duration.ofSeconds(1));
            return switch (world.choices.next(4)) {
                case 1 -> new Verification.CannotTell("no answer in time");
                case 2 -> new Verification.Refused("refused the token (401)", "Make a new one.");
                case 3 -> throw new Killed();
                default -> new Verification.Accepted("@me", Facts.NONE);
            };
        }

        @Override
        public SendResult send(Message message, IdempotencyKey key) {
            return post(message.link(), key);
        }

        @Override
        public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
            if (!timeline.contains(URI.create(to.previous().id()))) {
                throw new AssertionError("an answer to " + to.previous().id() + ", which is not there");
            }
            return post(Posts.part(message.link(), message.text()), key);
        }

        private SendResult post(URI link, IdempotencyKey key) {
            world.passes(Duration.ofSeconds(1));
            catchUp();
            int fault = world.choices.next(13);
            world.tell(kind + ": is sent " + link + ", and then " + fault);
            switch (fault) {
                case 1 -> {
                    return new SendResult.Deferred("the server does not accept connections", null);
                }
                case 2 -> { // the connection is cut in the request's body
                    return new SendResult.Unknown("the connection broke");
                }
                case 3 -> { // the connection is cut after it
                    commit(link, key.value());
                    return new SendResult.Unknown("the connection broke");
                }
                case 4 -> {
                    commit(link, key.value());
                    return new SendResult.Unknown("answers 500");
                }
                case 5 -> {
                    return new SendResult.Unknown("answers 500");
                }
                case 6 -> {
                    return new SendResult.Deferred("asks to slow down", Duration.ofSeconds(20));
                }
                case 7 -> {
                    commitLater(link, key.value());
                    world.passes(Duration.ofSeconds(30));
                    return new SendResult.Unknown("no answer in time");
                }
                case 8 -> {
                    return new SendResult.Rejected("refuses it (422)", "Change it.");
                }
                case 9 -> throw new Killed();
                case 10 -> {
                    commit(link, key.value());
                    throw new Killed();
                }
                case 11 -> {
                    commitLater(link, key.value());
                    throw new Killed();
                }
                case 12 -> {
                    commit(link, key.value());
                    throw new IllegalStateException("a bug");
                }
                default -> {
                    commit(link, key.value());
                    return new SendResult.Announced(receipt(link));
                }
            }
        }

        @Override
        public Lookup find(URI link, IdempotencyKey key) {
            world.passes(Duration.ofSeconds(1));
            catchUp();
            if (kind == Kind.BLIND) {
                return new Lookup.CannotTell("it cannot be asked");
            }
            int fault = world.choices.next(3);
            world.tell(kind + ": is asked for " + link + ", and then " + fault);
            return switch (fault) {
                case 1 -> new Lookup.CannotTell("no answer in time");
                case 2 -> throw new Killed();
                default -> timeline.contains(link) ? new Lookup.Found(receipt(link)) : new Lookup.Absent();
            };
        }

        @Override
        public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
            URI previous = URI.create(to.previous().id());
            return find(Posts.part(URI.create(previous.toString().replaceFirst("#.*", "")), text), key);
        }

        @Override
        public Duration repeatable(Facts facts) {
            return switch (kind) {
                case KEYED -> Duration.ofMinutes(55);
                case OWN_KEY -> ALWAYS;
                case READABLE, BLIND -> Duration.ZERO;
            };
        }

        private Receipt receipt(URI link) {
            return new Receipt(link.toString(), URI.create("https://social.example" + link.getPath()));
        }
    }
}
