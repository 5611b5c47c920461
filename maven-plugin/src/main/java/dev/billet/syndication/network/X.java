package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Announcement;
import dev.billet.syndication.Answers;
import dev.billet.syndication.Cost;
import dev.billet.syndication.Facts;
import dev.billet.syndication.Fit;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Message;
import dev.billet.syndication.Network;
import dev.billet.syndication.Receipt;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.TextTemplate;
import dev.billet.syndication.Verification;
import dev.billet.syndication.Wording;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * X, once Twitter: the one network here that costs money, for each request.
 *
 * @see <a href="https://docs.x.com/x-api/posts/create-post">the API</a>
 */
final class X implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "x",
            "X",
            List.of(
                    NetworkKind.Key.secret("apiKey", "The app's API Key, with tokens that do not end."),
                    NetworkKind.Key.secret("apiKeySecret", "The app's API Key Secret."),
                    NetworkKind.Key.secret("tokenSecret", "The Access Token Secret that belongs to the token."),
                    NetworkKind.Key.text("clientId", "The app's Client ID, with tokens of site:login."),
                    NetworkKind.Key.secret("clientSecret", "The app's Client Secret, if it is a confidential client."),
                    NetworkKind.Key.text("server", "Where the API is; " + X.API + " if not given.")),
            true,
            new Traits(
                    "OAuth 1.0a tokens, or site:login",
                    "280 by weight, a link 23",
                    "made by X",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            X::of);

    private static final String API = "https://api.x.com";

    /** <a href="https://docs.x.com/x-api/getting-started/pricing">Prices</a> since 2026-04-20. */
    private static final Cost WITH_LINK = new Cost(new BigDecimal("0.20"), "USD");

    /** So many of its latest posts are looked through, each for money. */
    private static final int READ_BACK = 20;

    /** A token lives two hours: <a href="https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code">OAuth 2.0</a>. */
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(10);

    /** X takes one at most, and a title such as "$HOME and $PATH" has two. */
    private static final Pattern CASHTAG = Pattern.compile("\\$(?=[A-Za-z]{1,6}\\b)");

    private static final Pattern OWNER = Pattern.compile("(\\d+)-.*");

    private final TokenRenewal renewal;
    private @Nullable String id;
    private @Nullable String username;

    private X(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(API));
        renewal = settings.text("clientId").isPresent() ? oauth2(address, settings) : oauth1(address, settings);
        id = settings.secret()
                .map(token -> OWNER.matcher(token.value()))
                .filter(Matcher::matches)
                .map(owner -> owner.group(1))
                .orElse(null);
    }

    private static Network of(AccountSettings settings) {
        return new X(settings);
    }

    /** Tokens that do not end, and a signature in each request. */
    private static TokenRenewal oauth1(URI address, AccountSettings settings) {
        Server server = Server.at(
                        address,
                        "In console.x.com set the app to \"Read and write\", then generate all four keys anew; they hold"
                                + " only if this machine's clock is right. Put each where it comes from")
                .advising(X::advice);
        List<Secret> keys = new ArrayList<>();
        for (String name : List.of("apiKey", "apiKeySecret", "tokenSecret")) {
            settings.text(name)
                    .orElseThrow(() -> new IllegalArgumentException(name
                            + ": is missing. X needs apiKey:, apiKeySecret: and tokenSecret: besides the token, or"
                            + " clientId: for tokens of site:login"));
            settings.text(name).flatMap(settings::secretOf).ifPresent(keys::add);
        }
        if (settings.secret().isEmpty() || keys.size() < 3) {
            return TokenRenewal.none(server);
        }
        OAuth1 oauth = new OAuth1(keys.get(0), keys.get(1), settings.secret().get(), keys.get(2), Clock.systemUTC());
        for (Secret secret : List.of(oauth.key(), oauth.keySecret(), oauth.token(), oauth.tokenSecret())) {
            server = server.hiding(secret);
        }
        return TokenRenewal.none(server.signing(oauth::sign));
    }

    private static TokenRenewal oauth2(URI address, AccountSettings settings) {
        Server server = Server.at(address, "Get a new one with mvn site:login -Dsite.account=" + settings.account())
                .advising(X::advice);
        OAuthApp app = app(address, settings);
        return new TokenRenewal(
                app.secret() == null ? server : server.hiding(app.secret()),
                settings.secret().map(OAuthToken::read),
                RENEW_BEFORE,
                app::renew,
                settings.keeper());
    }

    /** Its secret goes into a header, if it has one. */
    static OAuthApp app(URI address, AccountSettings settings) {
        return new OAuthApp(
                address.resolve("/2/oauth2/token"),
                settings.text("clientId").orElse(""),
                settings.text("clientSecret").flatMap(settings::secretOf).orElse(null),
                true,
                new ApiClient());
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        if (!XRuler.isAddress(post.link().toString())) {
            return new Fit.Refused(
                    "X takes " + post.link() + " for no address, so that nobody could follow it",
                    "Give " + post.source() + " another permalink.");
        }
        Announcement plain = post.withTitle(XRuler.withoutForbidden(withoutCalls(post.title())));
        return Wording.fit(
                plain,
                template.withLink(),
                XRuler.TODAY,
                text -> new Message(
                                post,
                                text.text(),
                                XRuler.TODAY.length(text.text()),
                                XRuler.TODAY.limit(),
                                text.shortened(),
                                payload(text.text()),
                                null)
                        .withCost(WITH_LINK));
    }

    private static String withoutCalls(String title) {
        return CASHTAG.matcher(Markup.withoutMentions(title)).replaceAll("\\$" + Markup.WORD_JOINER);
    }

    private static String payload(String text) {
        return JsonMapper.shared().createObjectNode().put("text", text).toPrettyString();
    }

    @Override
    public Verification verify() {
        Optional<Verification> trouble = renewal.renew();
        return trouble.orElseGet(() -> server().verified(server().get("/2/users/me"), me -> {
            id = me.path("data").path("id").asString("");
            username = me.path("data").path("username").asString("");
            return new Verification.Accepted(
                    "@" + username + " (https://x.com/" + username + ")", Facts.NONE, renewal.validity(""));
        }));
    }

    private Server server() {
        return renewal.server();
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        Answer answer = server().post("/2/tweets", Server.payload(message));
        if (isDuplicate(answer) && find(message.link(), key) instanceof Lookup.Found found) {
            return new SendResult.Announced(found.receipt());
        }
        return server().sent(answer, body -> receipt(body.path("data")));
    }

    /** It names no code, only these words. */
    private static boolean isDuplicate(Answer answer) {
        return answer instanceof Answer.Received received
                && received.status() == 403
                && Answers.json(received)
                        .filter(body -> body.path("detail").asString("").contains("duplicate content"))
                        .isPresent();
    }

    private Optional<Receipt> receipt(JsonNode post) {
        String number = post.path("id").asString("");
        String place = username == null ? "i/web" : username;
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(number, URI.create("https://x.com/" + place + "/status/" + number)));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        if (id == null && !(verify() instanceof Verification.Accepted)) {
            return new Lookup.CannotTell(server().name() + " does not let this token read the account");
        }
        Answer answer = server().get("/2/users/" + id + "/tweets?max_results=" + READ_BACK + "&tweet.fields=entities");
        return server().looked(answer, body -> {
            for (JsonNode post : body.path("data")) {
                if (shows(post, link)) {
                    return receipt(post);
                }
            }
            return Optional.empty();
        });
    }

    /** What the text itself shows is X's own short address. */
    private static boolean shows(JsonNode post, URI link) {
        for (JsonNode url : post.path("entities").path("urls")) {
            if (Links.same(url.path("expanded_url").asString(""), link)
                    || Links.same(url.path("unwound_url").asString(""), link)) {
                return true;
            }
        }
        return false;
    }

    /** Only who pays for more than the API can edit, and gets another post by it. */
    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        Answer answer = server().send(server().request("DELETE", "/2/tweets/" + receipt.id()));
        return Optional.of(server().gone(answer, receipt));
    }

    private static Optional<String> advice(Answer.Received answer) {
        return switch (answer.status()) {
            case 402 ->
                Optional.of("X wants to be paid first: buy credits in console.x.com, or raise the spending limit there."
                        + " Then: mvn site:announce");
            case 403 ->
                Optional.of(
                        isDuplicate(answer)
                                ? "X has this very text already, but not among the account's latest posts. Give the post"
                                        + " another text with announce: in its front matter, then: mvn site:announce"
                                : "In console.x.com set the app to \"Read and write\", then generate the tokens anew: older"
                                        + " ones keep their rights. Then: mvn site:accounts");
            default -> Optional.empty();
        };
    }
}
