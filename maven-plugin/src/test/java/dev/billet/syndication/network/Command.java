package dev.billet.syndication.network;

import dev.billet.syndication.Account;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Announcement.Choice;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run that is to be made.
 *
 * @param home where the account's server is reached
 * @param keys of the account, and its token
 * @param now what the clock shows
 * @param posts how many there are
 * @param at the boundary at which the fault happens, if it is one of the announcer's
 */
record Command(
        String ledger,
        Served served,
        String home,
        Map<String, String> keys,
        @Nullable String token,
        Instant now,
        int posts,
        Fault fault,
        int at) {
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    /** Long enough ago that a clock which is set back does not make it tomorrow. */
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    static final String ACCOUNT = "club";

    /** For a process of its own. */
    String line() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    static Command of(String line) {
        return JsonMapper.shared().readValue(line, Command.class);
    }

    Account account(boolean threads) {
        return Account.named(ACCOUNT, served.kind.name()).withThreads(threads).withMaxAge(Duration.ofDays(4_000));
    }

    /** Threads of two parts where the network has threads, with a picture where it takes one, each linking to two pages. */
    List<Announcement> announcements() {
        String pages = "<p><a href=\"" + home + "/page-1\">one</a> <a href=\"" + home + "/page-2\">two</a></p>";
        return IntStream.rangeClosed(1, posts)
                .mapToObj(i -> Announcement.of(
                                "id-" + i,
                                "Hello " + i,
                                served.blog(home).resolve("2026/11/hello-" + i + "/"),
                                YESTERDAY.plusSeconds(i))
                        .withImage(new Announcement.Image(URI.create(home + "/picture.png"), "A picture"))
                        .withArticle(() -> Optional.of(pages))
                        .withChoices(Choice.texts("{title} {link}", "And more " + i), Map.of()))
                .toList();
    }
}
