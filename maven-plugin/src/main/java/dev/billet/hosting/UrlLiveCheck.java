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
            left = look(left, round, reasons);
            if (left.isEmpty() || clock.instant().plus(wait).isAfter(end) || !waited(left, wait, reasons)) {
                return reasons;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    /** Looks at each page once, keeps the reasons up to date, and returns those that are worth another look. */
    private List<Target> look(List<Target> targets, int round, Map<String, String> reasons) {
        List<Target> left = new ArrayList<>();
        for (Target target : targets) {
            PageState state = state(target, round);
            state.reason()
                    .ifPresentOrElse(reason -> reasons.put(target.post(), reason), () -> reasons.remove(target.post()));
            if (state.mayChange()) {
                left.add(target);
            }
        }
        return left;
    }

    private boolean waited(List<Target> left, Duration wait, Map<String, String> reasons) {
        log.accept("waiting " + wait.toSeconds() + " s: "
                + reasons.get(left.get(0).post()) + (left.size() > 1 ? " (and " + (left.size() - 1) + " more)" : ""));
        try {
            waiting.of(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PageState state(Target target, int round) {
        String fresh = "billet=" + Integer.toHexString(target.marker().hashCode()) + "-" + clock.millis() + "-" + round;
        PageState server = PageState.of(target, ask(withQuery(target.address(), fresh)), "");
        PageState page = server.isLive() ? PageState.of(target, ask(target.address()), "a cache before ") : server;
        return page.isLive() && target.image() != null ? image(target.image()) : page;
    }

    /** Looked at after its page: it is there, if at all, when the page is. */
    private PageState image(URI image) {
        Optional<CardImage.Fault> fault = CardImage.fault(image, client);
        return new PageState(
                fault.map(CardImage.Fault::reason),
                fault.map(CardImage.Fault::passes).orElse(false));
    }

    private Answer ask(URI address) {
        return client.send(ApiRequest.get(address).header("Cache-Control", "no-cache"));
    }

    private static URI withQuery(URI address, String query) {
        String text = address.toString();
        String base = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
        return URI.create(base + (base.contains("?") ? "&" : "?") + query);
    }
}
