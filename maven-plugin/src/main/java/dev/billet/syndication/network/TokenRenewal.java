package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Validity;
import dev.billet.syndication.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Renews a token before it ends. The new one is kept before it is used, since the old one may be dead from then on; so what
 * cannot be kept is not renewed.
 */
final class TokenRenewal {
    private final Server server;
    private final Duration before;
    private final Function<Secret, Answer> ask;
    private final Optional<Predicate<Secret>> keeper;
    private final List<String> warnings = new ArrayList<>();
    private @Nullable OAuthToken token;

    /**
     * @param before the end: when it is renewed
     * @param ask the server for a new one, with what renews it
     * @param keeper where the token came from; empty where nothing can be kept, as in an environment variable
     */
    TokenRenewal(
            Server server,
            Optional<OAuthToken> token,
            Duration before,
            Function<Secret, Answer> ask,
            Optional<Predicate<Secret>> keeper) {
        this.server = server;
        this.token = token.orElse(null);
        this.before = before;
        this.ask = ask;
        this.keeper = keeper;
    }

    /** Of a token of {@code site:login}. */
    static TokenRenewal of(Server server, OAuthApp app, Duration before, AccountSettings settings) {
        return new TokenRenewal(
                app.secret() == null ? server : server.hiding(app.secret()),
                settings.secret().map(OAuthToken::read),
                before,
                app::renew,
                settings.keeper());
    }

    /** For tokens that do not end. */
    static TokenRenewal none(Server server) {
        Function<Secret, Answer> never = refresh -> new Answer.NotSent("there is nothing to renew");
        return new TokenRenewal(server, Optional.empty(), Duration.ZERO, never, Optional.empty());
    }

    /** The server, asked with the token that holds now. */
    Server server() {
        Server hiding = server;
        if (token == null) {
            return hiding;
        }
        return (token.refresh() == null ? hiding : hiding.hiding(token.refresh())).bearer(Optional.of(token.access()));
    }

    /** Whether a newer token can be kept, so that this one is renewed by itself. */
    boolean isKept() {
        return keeper.isPresent();
    }

    /** As it is now. */
    Optional<OAuthToken> token() {
        return Optional.ofNullable(token);
    }

    /**
     * For how long the token holds; one that is renewed by itself for as long as anybody cares.
     *
     * @param unknown what to say where nobody has told when it ends; empty for nothing
     */
    Validity validity(String unknown) {
        if (token == null || token.refresh() != null && keeper.isPresent() && token.ends() != null) {
            return new Validity(null, List.of(), warnings);
        }
        List<String> all = new ArrayList<>(warnings);
        if (token.ends() == null && !unknown.isEmpty()) {
            all.add(unknown);
        }
        return new Validity(token.ends(), List.of(), all);
    }

    /** Renews it if it is time; what speaks against going on. A token that still holds is used, whatever comes of it. */
    Optional<Verification> renew() {
        if (token == null || token.refresh() == null || !isDue(token)) {
            return Optional.empty();
        }
        Optional<Verification> trouble = keeper.isPresent()
                ? renew(token, token.refresh(), keeper.get())
                : Optional.of(new Verification.Refused(
                        server.name() + " gave a token that has ended, and a new one could not be kept in an"
                                + " environment variable",
                        "Use a token that does not end, or keep this one in a <server> of Maven's settings.xml and name"
                                + " that with secret:"));
        return trouble.filter(it -> hasEnded());
    }

    /** One of which nobody knows when it ends is renewed if that costs nothing but the asking. */
    private boolean isDue(OAuthToken held) {
        return held.ends() == null
                ? held.isRenewingItself() && keeper.isPresent()
                : !held.ends().isAfter(server.clock().instant().plus(before));
    }

    private boolean hasEnded() {
        return token != null
                && token.ends() != null
                && !token.ends().isAfter(server.clock().instant());
    }

    private Optional<Verification> renew(OAuthToken old, Secret refresh, Predicate<Secret> keep) {
        Answer answer = ask.apply(refresh);
        Optional<OAuthToken> granted = Server.success(answer)
                .flatMap(it -> OAuthToken.granted(it, server.clock().instant()));
        if (granted.isEmpty()) {
            boolean refused =
                    answer instanceof Answer.Received received && received.status() < 500 && received.status() != 429;
            String reason = server().answers().failure(answer) + " (to renew the token)";
            return Optional.of(
                    refused ? new Verification.Refused(reason, server.token()) : new Verification.CannotTell(reason));
        }
        OAuthToken fresh = granted.get();
        Secret next = old.isRenewingItself() ? fresh.access() : fresh.refresh() == null ? refresh : fresh.refresh();
        token = new OAuthToken(fresh.access(), next, fresh.ends());
        if (!keep.test(token.written())) {
            warnings.add("the token was renewed, and the new one could not be kept. " + server.token() + ".");
        }
        return Optional.empty();
    }
}
