package dev.billet.hosting;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Asks the address itself, with growing waits, until it serves this build's page.
 *
 * <p>A cache that is asked too early keeps the 404, for readers and for the networks' crawlers. So the address is first
 * asked with a query that nobody else uses; only when that shows the page, the very address that will be announced.
 */
public final class UrlLiveCheck implements LiveCheck {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ApiClient client;
    private final Clock clock;
    private final Waiting waiting;
    private final Duration limit;
    private final Consumer<String> log;

    /** Waits. Passed in, so that tests need not. */
    @FunctionalInterface
    public interface Waiting {
        void of(Duration duration) throws InterruptedException;
    }

    /** @param limit for all the waiting together */
    public UrlLiveCheck(ApiClient client, Clock clock, Waiting waiting, Duration limit, Consumer<String> log) {
        this.client = client;
        this.clock = clock;
        this.waiting = waiting;
        this.limit = limit;
        this.log = log;
    }

    @Override
    public Map<String, String> notLive(Collection<Target> targets) {
        Map<String, String> reasons = new TreeMap<>();
        Instant end = clock.instant().plus(limit);
        Duration wait = FIRST_WAIT;
        List<Target> left = new ArrayList<>(targets);
        for (int round = 1; ; round++) {
            for (Target target : List.copyOf(left)) {
                Optional<CardImage.Fault> fault = fault(target, round);
                fault.ifPresentOrElse(
                        it -> reasons.put(target.post(), it.reason()), () -> reasons.remove(target.post()));
                if (fault.isEmpty() || !fault.get().passes()) {
                    left.remove(target);
                }
            }
            if (left.isEmpty() || clock.instant().plus(wait).isAfter(end) || !waited(left, wait)) {
                return reasons;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private boolean waited(List<Target> left, Duration wait) {
        log.accept("waiting " + wait.toSeconds() + " s until " + left.get(0).address() + " is live"
                + (left.size() > 1 ? ", and " + (left.size() - 1) + " more" : ""));
        try {
            waiting.of(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The page first: its image is there, if at all, when it is. */
    private Optional<CardImage.Fault> fault(Target target, int round) {
        Optional<CardImage.Fault> page = reason(target, round).map(reason -> new CardImage.Fault(reason, true));
        return page.isPresent() || target.image() == null ? page : new CardImage(client).fault(target.image());
    }

    private Optional<String> reason(Target target, int round) {
        String fresh = "billet=" + Integer.toHexString(target.marker().hashCode()) + "-" + clock.millis() + "-" + round;
        return reason(withQuery(target.address(), fresh), target).or(() -> reason(target.address(), target));
    }

    private Optional<String> reason(URI address, Target target) {
        Answer answer = client.send(ApiRequest.get(address).header("Cache-Control", "no-cache"));
        if (!(answer instanceof Answer.Received page)) {
            return Optional.of(target.address() + " cannot be reached: "
                    + (answer instanceof Answer.Lost lost ? lost.reason() : ((Answer.NotSent) answer).reason()));
        }
        if (page.status() != 200) {
            String to = page.header("Location").map(place -> ", to " + place).orElse("");
            return Optional.of(target.address() + " answers " + page.status() + to);
        }
        return page.text().contains(target.marker())
                ? Optional.empty()
                : Optional.of(target.address() + " still shows another version of the page");
    }

    private static URI withQuery(URI address, String query) {
        String text = address.toString();
        String base = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
        return URI.create(base + (base.contains("?") ? "&" : "?") + query);
    }
}
