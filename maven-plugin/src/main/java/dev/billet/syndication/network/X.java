package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Threaded;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Cost;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import dev.billet.syndication.message.Wording;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * X, once Twitter: the one network here that costs money, for each request.
 *
 * @see <a href="https://docs.x.com/x-api/posts/create-post">the API</a>
 */
final class X implements Threaded {
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
            X::new);

    static final String API = "https://api.x.com";

    /** <a href="https://docs.x.com/x-api/getting-started/pricing">Prices</a> since 2026-04-20. */
    private static final Cost WITH_LINK = new Cost(new BigDecimal("0.20"), "USD");

    private static final Cost WITHOUT_LINK = new Cost(new BigDecimal("0.015"), "USD");

    /** So many of its latest posts are looked through, each for money. */
    private static final int READ_BACK = 20;

    /** X takes one at most, and a title such as "$HOME and $PATH" has two. */
    private static final Pattern CASHTAG = Pattern.compile("\\$(?=[A-Za-z]{1,6}\\b)");

    private static final String WRITE =
            "In console.x.com set the app to \"Read and write\", then generate the tokens anew: older"
                    + " ones keep their rights. Then: mvn site:accounts";

    private static final Pattern OWNER = Pattern.compile("(\\d+)-.*");

    private final TokenRenewal renewal;
    private @Nullable String id;
    private @Nullable String username;

    private X(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(API));
        renewal = XToken.of(address, settings, X::advice);
        id = settings.secret()
                .map(token -> OWNER.matcher(token.value()))
                .filter(Matcher::matches)
                .map(owner -> owner.group(1))
                .orElse(null);
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
                        .withCost(XRuler.hasAddress(text.text()) ? WITH_LINK : WITHOUT_LINK));
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
        if (trouble.isPresent()) {
            return trouble.get();
        }
        Answer answer = server().get("/2/users/me");
        return server().verified(answer, me -> {
            if (answer instanceof Answer.Received received
                    && received.header("x-access-level").orElse("").equals("read")) {
                return new Verification.Refused("the tokens may only read", WRITE);
            }
            id = me.path("data").path("id").asString("");
            username = me.path("data").path("username").asString("");
            return new Verification.Accepted(
                    "@" + username + " (https://x.com/" + username + ")", Facts.NONE, renewal.validity(""));
        });
    }

    private Server server() {
        return renewal.server();
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return create(Server.payload(message), () -> find(message.link(), key));
    }

    @Override
    public SendResult reply(Message message, ReplyTo to, IdempotencyKey key) {
        ObjectNode body = Server.payload(message);
        body.putObject("reply").put("in_reply_to_tweet_id", to.previous().id());
        return create(body, () -> findReply(message.text(), to, key));
    }

    /** @param lookup for what X says it has already */
    private SendResult create(ObjectNode body, Supplier<Lookup> lookup) {
        Answer answer = server().post("/2/tweets", body);
        if (isDuplicate(answer) && lookup.get() instanceof Lookup.Found found) {
            return new SendResult.Announced(found.receipt());
        }
        return server().sent(answer, it -> new XPost(it.path("data")).receipt(username));
    }

    /** It names no code, only these words. */
    private static boolean isDuplicate(Answer answer) {
        return answer instanceof Answer.Received received
                && received.status() == 403
                && Answers.json(received)
                        .filter(body -> body.path("detail").asString("").contains("duplicate content"))
                        .isPresent();
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return looked(posts -> first(posts, post -> !post.isAnswer() && post.shows(link))
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(Lookup.Absent::new));
    }

    /** An answer of ours with other words may be the author's own, or ours in another dress: then nobody can tell. */
    @Override
    public Lookup findReply(String text, ReplyTo to, IdempotencyKey key) {
        String previous = to.previous().id();
        return looked(posts -> first(posts, post -> post.answers(previous) && post.says(text))
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(() -> first(posts, post -> post.answers(previous)).isPresent()
                        ? new Lookup.CannotTell("there is another answer of yours to the part before it")
                        : new Lookup.Absent()));
    }

    private Lookup looked(Function<List<XPost>, Lookup> lookup) {
        if (id == null && !(verify() instanceof Verification.Accepted)) {
            return new Lookup.CannotTell(server().name() + " does not let this token read the account");
        }
        Answer answer = server().get("/2/users/" + id + "/tweets?max_results=" + READ_BACK + "&" + XPost.FIELDS);
        return Server.success(answer)
                .map(body -> lookup.apply(
                        body.path("data").valueStream().map(XPost::new).toList()))
                .orElseGet(() -> new Lookup.CannotTell(server().answers().failure(answer)));
    }

    private Optional<Receipt> first(List<XPost> posts, Predicate<XPost> wanted) {
        return posts.stream().filter(wanted).findFirst().flatMap(post -> post.receipt(username));
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
                                : WRITE);
            default -> Optional.empty();
        };
    }
}
