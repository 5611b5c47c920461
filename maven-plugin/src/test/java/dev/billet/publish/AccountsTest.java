package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.hosting.FolderHosting;
import dev.billet.replies.Rules;
import dev.billet.run.Console;
import dev.billet.run.Recorded;
import dev.billet.settings.HostingSetting;
import dev.billet.settings.PublishingConfig;
import dev.billet.syndication.Account;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Validity;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final List<String> lines = new ArrayList<>();

    @Test
    void saysInHowManyDaysATokenEndsAndWhatElseIsWrongWithIt() {
        Validity soon = new Validity(
                NOW.plus(Duration.ofDays(9)), List.of("threads_delete"), List.of("The app is not published."));

        boolean good = ask(new Verification.Accepted("Ada", Facts.NONE, soon));

        assertThat(good).isTrue();
        assertThat(lines)
                .containsExactly(
                        "info: Account  Network   Answer    Token           Who or why",
                        "info: work     linkedin  accepted  ends in 9 days  Ada",
                        "warn: work: the token ends in 9 days (2026-12-03). Get a new one before: the manual says how,"
                                + " network by network.",
                        "warn: work: the token lacks threads_delete. Make one that has that as well.",
                        "warn: work: The app is not published.");
    }

    @Test
    void aRefusalFailsAndIsToldWithItsRemedy() {
        boolean good = ask(new Verification.Refused("linkedin.com refused the token (401)", "Make a new one."));

        assertThat(good).isFalse();
        assertThat(lines)
                .containsExactly(
                        "warn: Account  Network   Answer   Token  Who or why",
                        "warn: work     linkedin  refused         linkedin.com refused the token (401). Make a new one.");
    }

    @Test
    void theStatusTellsHowLongTheTokensOnThisMachineHold() {
        Map<String, Network> here = Map.of(
                "work",
                new Answering(
                        new Verification.Accepted("Ada", Facts.NONE, Validity.until(NOW.plus(Duration.ofDays(12))))),
                "fedi",
                new Answering(new Verification.Accepted("@ada", Facts.NONE)),
                "page",
                new Answering(new Verification.Refused("facebook.com refused the token (401)", "Make a new one.")),
                "quiet",
                new Answering(new Verification.CannotTell("bsky.social: the connection broke")));
        List<Account> accounts = List.of(
                Account.outbox(),
                Account.named("work", "linkedin"),
                Account.named("fedi", "mastodon"),
                Account.named("page", "facebook"),
                Account.named("quiet", "bluesky"),
                Account.named("away", "threads"));

        new Tokens(accounts, here, Clock.fixed(NOW, ZoneOffset.UTC), console()).show();

        assertThat(lines)
                .containsExactly(
                        "info: Account  Network   Token            Why",
                        "info: work     linkedin  ends in 12 days",
                        "info: fedi     mastodon  accepted         no end is known",
                        "info: page     facebook  refused          facebook.com refused the token (401). Make a new one.",
                        "info: quiet    bluesky   no answer        bsky.social: the connection broke",
                        "info: away     threads   not here         its secret is not set on this machine",
                        "warn: work: the token ends in 12 days (2026-12-06). Get a new one before: the manual says how,"
                                + " network by network.");
    }

    @Test
    void aBlogWithoutTokensIsToldNothingOfThem() {
        new Tokens(List.of(Account.outbox()), Map.of(), Clock.fixed(NOW, ZoneOffset.UTC), console()).show();

        assertThat(lines).isEmpty();
    }

    private boolean ask(Verification answer) {
        PublishingConfig publishing = new PublishingConfig(
                HostingSetting.in(
                        Path.of("."), (options, secrets, console) -> new FolderHosting(Path.of("."), console::passing)),
                Optional.empty(),
                List.of(Account.named("work", "linkedin")),
                Map.of("work", new Answering(answer)),
                new Rules(List.of(), List.of(), false, URI.create("https://api.example/")));
        return new Accounts(publishing, Clock.fixed(NOW, ZoneOffset.UTC), console()).ask();
    }

    private Console console() {
        return new Recorded(lines::add, "info: ", "warn: ", "error: ");
    }

    /** A network of which only the verification matters. */
    private record Answering(Verification answer) implements Network {
        @Override
        public Verification verify() {
            return answer;
        }

        @Override
        public Fit fit(Announcement post, TextTemplate template, Facts facts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SendResult send(Message message, IdempotencyKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Lookup find(URI link, IdempotencyKey key) {
            throw new UnsupportedOperationException();
        }
    }
}
