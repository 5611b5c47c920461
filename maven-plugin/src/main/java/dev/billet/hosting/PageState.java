package dev.billet.hosting;

import dev.billet.hosting.LiveCheck.Target;
import dev.billet.http.Answer;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * What one look at a page's address showed.
 *
 * @param reason why the page is not live; empty if it is
 * @param mayChange whether waiting can help
 */
record PageState(Optional<String> reason, boolean mayChange) {
    private static final PageState LIVE = new PageState(Optional.empty(), false);

    /** @param who answered, before the address: the server itself, or a cache before it */
    static PageState of(Target target, Answer answer, String who) {
        String address = target.address().toString();
        if (!(answer instanceof Answer.Received page)) {
            return notYet(address + unreachable(answer));
        }
        if (page.status() == 200) {
            return page.text().contains(target.marker())
                    ? LIVE
                    : notYet(who + address + " still shows another version of the page");
        }
        Optional<URI> to = page.header("Location").flatMap(PageState::parsed);
        if (page.status() >= 300 && page.status() < 400 && to.isPresent()) {
            return redirected(target.address(), page.status(), to.get());
        }
        return notYet(who + address + " answers " + page.status() + (page.status() == 404 ? settings(target) : ""));
    }

    boolean isLive() {
        return reason.isEmpty();
    }

    private static PageState notYet(String reason) {
        return new PageState(Optional.of(reason), true);
    }

    /** A site that moves its readers to its other name will do so for ever. */
    private static PageState redirected(URI from, int status, URI to) {
        URI target = from.resolve(String.valueOf(to).replaceFirst("[?#].*", "")); // the query was ours
        String said = from + " answers " + status + ", to " + target;
        boolean samePage = String.valueOf(target.getPath()).equals(from.getPath());
        if (!samePage || target.getHost() == null || target.resolve("/").equals(from.resolve("/"))) {
            return notYet(said);
        }
        return new PageState(
                Optional.of(said + ": write url: with " + target.resolve("/") + " in site.yaml, as the site is served"),
                false);
    }

    private static String unreachable(Answer answer) {
        if (answer instanceof Answer.NotSent notSent) {
            return " cannot be reached: " + notSent.reason()
                    + (notSent.isUntrusted() ? "; for a new domain it may take an hour until it is" : "");
        }
        return " cannot be reached: " + ((Answer.Lost) answer).reason();
    }

    private static String settings(Target target) {
        boolean pages = String.valueOf(target.address().getHost())
                .toLowerCase(Locale.ROOT)
                .endsWith(".github.io");
        return pages ? "; if it stays so, look whether Settings > Pages of the repository names the branch" : "";
    }

    private static Optional<URI> parsed(String location) {
        try {
            return Optional.of(URI.create(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
