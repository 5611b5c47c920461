package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Announcement;
import dev.billet.syndication.Answers;
import dev.billet.syndication.Facts;
import dev.billet.syndication.Fit;
import dev.billet.syndication.Graphemes;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Message;
import dev.billet.syndication.Network;
import dev.billet.syndication.Pause;
import dev.billet.syndication.Receipt;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.TextTemplate;
import dev.billet.syndication.Validity;
import dev.billet.syndication.Verification;
import dev.billet.syndication.Wording;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * LinkedIn: a person, or an organisation where the app may. It reads no page, so the card goes along, with its picture.
 *
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api">Posts API</a>
 */
final class LinkedIn implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "linkedin",
            "LinkedIn",
            List.of(
                    NetworkKind.Key.text(
                            "organization",
                            "The number of the organisation that posts; the token's owner if not given."),
                    NetworkKind.Key.oneOf(
                            "visibility", List.of("public", "connections"), "Who sees the posts; public if not given."),
                    NetworkKind.Key.text(
                            "clientId", "The app's Client ID, for site:login and to ask when the token ends."),
                    NetworkKind.Key.secret("clientSecret", "The app's Client Secret."),
                    NetworkKind.Key.text(
                            "version",
                            "The version of the API, year and month; " + LinkedIn.VERSION + " if not given."),
                    NetworkKind.Key.text("server", "Where the API is; " + LinkedIn.API + " if not given.")),
            true,
            new Traits(
                    "OAuth 2 token, 60 days",
                    LinkedIn.CHARACTERS + " characters",
                    "made by Billet",
                    Set.of(Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            LinkedIn::of);

    private static final String API = "https://api.linkedin.com";

    /** Who hands out tokens. */
    static final String SITE = "https://www.linkedin.com";

    /** Each lives a year at least: <a href="https://learn.microsoft.com/en-us/linkedin/marketing/versioning">versioning</a>. */
    private static final String VERSION = "202605";

    /** What LinkedIn's own editor lets one write; the API only says {@code FIELD_LENGTH_TOO_LONG}. */
    private static final int CHARACTERS = 3000;

    /** <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api#article">article</a> */
    private static final int TITLE = 400;

    private static final int DESCRIPTION = 4086;
    private static final int LARGEST_PICTURE = 5_000_000;
    private static final List<String> PICTURES = List.of("image/jpeg", "image/png", "image/gif");

    /** A picture that is not ready is not shown, and a person's token may not ask whether it is. */
    private static final Duration WORKING = Duration.ofSeconds(3);

    private static final Duration RENEW_BEFORE = Duration.ofDays(10);
    private static final Pattern URN = Pattern.compile("urn:li:(?:share|ugcPost|activity):\\d+");

    private final TokenRenewal renewal;
    private final Optional<OAuthApp> app;
    private final Optional<String> organization;
    private final String visibility;
    private final String version;
    private final Pause pause;
    private @Nullable String author;

    LinkedIn(AccountSettings settings, Pause pause) {
        this.pause = pause;
        organization = settings.text("organization");
        visibility = settings.text("visibility").orElse("public").toUpperCase(Locale.ROOT);
        version = settings.text("version").orElse(VERSION);
        app = settings.text("clientId").map(id -> app(settings));
        Server server = Server.at(
                        NetworkKind.address("server", settings.text("server").orElse(API)),
                        "Get a new one with mvn site:login -Dsite.account=" + settings.account())
                .advising(this::advice);
        renewal = new TokenRenewal(
                app.map(OAuthApp::secret).map(server::hiding).orElse(server),
                settings.secret().map(OAuthToken::read),
                RENEW_BEFORE,
                refresh -> app.<Answer>map(it -> it.renew(refresh))
                        .orElse(new Answer.NotSent("clientId: and clientSecret: are needed to renew the token")),
                settings.keeper());
        author = organization.map(id -> "urn:li:organization:" + id).orElse(null);
    }

    private static Network of(AccountSettings settings) {
        return new LinkedIn(settings, Pause.real());
    }

    static OAuthApp app(AccountSettings settings) {
        URI site = NetworkKind.address("server", settings.text("server").orElse(SITE));
        return new OAuthApp(
                site.resolve("/oauth/v2/accessToken"),
                settings.text("clientId").orElse(""),
                settings.text("clientSecret").flatMap(settings::secretOf).orElse(null),
                false,
                new ApiClient());
    }

    /** The link is the card: in the text its signs would be taken for markup. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        Message.Card card = new Message.Card(
                post.link(),
                cut(post.title(), TITLE),
                cut(Optional.ofNullable(post.description()).orElse(""), DESCRIPTION),
                post.image());
        return Wording.fit(post, template.withoutLink(), Length.utf16(CHARACTERS), text -> payload(text, card), card);
    }

    /** Counted in units of UTF-16, cut between graphemes. */
    private static String cut(String text, int most) {
        String cut = Graphemes.cut(text, most);
        for (int graphemes = most; cut.length() > most; cut = Graphemes.cut(text, graphemes)) {
            graphemes = Math.max(1, graphemes * most / cut.length());
        }
        return cut;
    }

    private String payload(String text, Message.Card card) {
        ObjectNode payload = JsonMapper.shared()
                .createObjectNode()
                .put("commentary", LittleText.of(text))
                .put("visibility", visibility);
        payload.putObject("distribution")
                .put("feedDistribution", "MAIN_FEED")
                .<ObjectNode>set("targetEntities", JsonMapper.shared().createArrayNode())
                .set("thirdPartyDistributionChannels", JsonMapper.shared().createArrayNode());
        ObjectNode article = payload.putObject("content")
                .putObject("article")
                .put("source", card.link().toString())
                .put("title", card.title());
        if (!card.description().isEmpty()) {
            article.put("description", card.description());
        }
        return payload.put("lifecycleState", "PUBLISHED")
                .put("isReshareDisabledByAuthor", false)
                .toPrettyString();
    }

    @Override
    public Verification verify() {
        Optional<Verification> trouble = renewal.renew();
        if (trouble.isPresent()) {
            return trouble.get();
        }
        Optional<JsonNode> inspection = inspect();
        Optional<Verification> refusal = inspection.flatMap(this::refusal);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (organization.isPresent() && inspection.isPresent()) {
            return new Verification.Accepted("organisation " + organization.get(), Facts.NONE, validity(inspection));
        }
        return server().verified(server().get("/v2/userinfo"), me -> {
            author = Objects.requireNonNullElse(
                    author, "urn:li:person:" + me.path("sub").asString(""));
            return new Verification.Accepted(
                    me.path("name").asString("") + " (" + author + ")", Facts.NONE, validity(inspection));
        });
    }

    /** What LinkedIn says of the token to the app that it belongs to. */
    private Optional<JsonNode> inspect() {
        return app.filter(it -> it.secret() != null)
                .flatMap(it -> renewal.token().flatMap(token -> {
                    Map<String, String> form = new TreeMap<>();
                    form.put("client_id", it.id());
                    form.put(
                            "client_secret", Objects.requireNonNull(it.secret()).value());
                    form.put("token", token.access().value());
                    return Server.success(it.client()
                            .send(ApiRequest.post(it.tokens().resolve("/oauth/v2/introspectToken"))
                                    .form(form)));
                }));
    }

    private Optional<Verification> refusal(JsonNode inspection) {
        if (!inspection.path("active").asBoolean(true)) {
            return Optional.of(new Verification.Refused(
                    "the token is " + inspection.path("status").asString("not active"), server().token()));
        }
        String needed = organization.isPresent() ? "w_organization_social" : "w_member_social";
        String scopes = inspection.path("scope").asString(needed);
        return List.of(scopes.split("[ ,]+")).contains(needed)
                ? Optional.empty()
                : Optional.of(new Verification.Refused("the token lacks the permission " + needed, product()));
    }

    private Validity validity(Optional<JsonNode> inspection) {
        return inspection
                .map(it -> it.path("expires_at").asLong(0))
                .filter(seconds -> seconds > 0)
                .map(seconds -> Validity.until(Instant.ofEpochSecond(seconds)))
                .orElseGet(
                        () -> renewal.validity(
                                "LinkedIn's tokens end after 60 days, and when this one does is not known."
                                        + " Get it with site:login, or give the account clientId: and clientSecret:, and it will be said."));
    }

    private Server server() {
        return renewal.server();
    }

    private ApiRequest rest(String method, String path) {
        return server().request(method, "/rest/" + path)
                .header("LinkedIn-Version", version)
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        if (author == null) {
            Verification verification = verify();
            if (author == null) {
                return unsent(verification);
            }
        }
        ObjectNode body = Server.payload(message).put("author", author);
        Optional.ofNullable(message.announcement().image())
                .flatMap(image -> Thumbnail.of(image.address(), LARGEST_PICTURE, server().client()))
                .filter(thumbnail -> PICTURES.contains(thumbnail.type()))
                .flatMap(this::upload)
                .ifPresent(image -> ((ObjectNode) body.at("/content/article")).put("thumbnail", image));
        Answer answer = server().send(rest("POST", "posts").json(body.toString()));
        return duplicate(answer)
                .<SendResult>map(SendResult.Announced::new)
                .orElseGet(() ->
                        server().sentAs(answer, it -> it.header("x-restli-id").map(LinkedIn::receipt)));
    }

    private SendResult unsent(Verification verification) {
        return verification instanceof Verification.Refused refused
                ? new SendResult.Rejected(refused.reason(), refused.remedy())
                : new SendResult.Deferred(
                        verification instanceof Verification.CannotTell it ? it.reason() : "who posts is not known",
                        null);
    }

    /** LinkedIn takes nothing twice, and names what it has. */
    private static Optional<Receipt> duplicate(Answer answer) {
        return answer instanceof Answer.Received received && received.status() == 422
                ? Answers.json(received)
                        .filter(body -> body.at("/errorDetails/inputErrors")
                                .valueStream()
                                .anyMatch(
                                        error -> error.path("code").asString("").equals("DUPLICATE_POST")))
                        .map(body -> URN.matcher(body.path("message").asString("")))
                        .filter(Matcher::find)
                        .map(urn -> receipt(urn.group()))
                : Optional.empty();
    }

    private static Receipt receipt(String urn) {
        return new Receipt(urn, URI.create("https://www.linkedin.com/feed/update/" + urn + "/"));
    }

    private Optional<String> upload(Thumbnail picture) {
        ObjectNode question = JsonMapper.shared().createObjectNode();
        question.putObject("initializeUploadRequest").put("owner", author);
        Answer answer =
                server().send(rest("POST", "images?action=initializeUpload").json(question.toString()));
        Optional<JsonNode> place = Server.success(answer).map(body -> body.path("value"));
        Optional<String> image = place.map(it -> it.path("image").asString("")).filter(urn -> !urn.isEmpty());
        return image.filter(urn -> put(place.orElseThrow().path("uploadUrl").asString(""), picture));
    }

    private boolean put(String address, Thumbnail picture) {
        Optional<Secret> token = renewal.token().map(OAuthToken::access);
        ApiRequest request = ApiRequest.of("PUT", URI.create(address)).body(picture.type(), picture.bytes());
        Answer answer = server().send(token.map(request::bearer).orElse(request));
        boolean done = answer instanceof Answer.Received received && received.isSuccess();
        try {
            pause.of(done ? WORKING : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return done;
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell("LinkedIn lets only its partners read what a person has posted");
    }

    /** The words; the card stays as it is. */
    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        ObjectNode patch = JsonMapper.shared().createObjectNode();
        patch.putObject("patch").putObject("$set").put("commentary", LittleText.of(message.text()));
        ApiRequest request = rest("POST", "posts/" + Markup.query(receipt.id()))
                .header("X-RestLi-Method", "PARTIAL_UPDATE")
                .json(patch.toString());
        return Optional.of(server().done(server().send(request), receipt));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        ApiRequest request =
                rest("DELETE", "posts/" + Markup.query(receipt.id())).header("X-RestLi-Method", "DELETE");
        return Optional.of(server().gone(server().send(request), receipt));
    }

    private Optional<String> advice(Answer.Received answer) {
        return switch (answer.status()) {
            case 403 -> Optional.of(product());
            case 426 ->
                Optional.of(
                        "LinkedIn has switched off the version " + version + " of its API. Give the account the newest,"
                                + " as version: \"" + VERSION.substring(0, 4) + "MM\", or update Billet.");
            default -> Optional.empty();
        };
    }

    private String product() {
        String product = organization.isPresent()
                ? "\"Community Management API\", which LinkedIn grants to companies only,"
                : "\"Share on LinkedIn\"";
        return "Add the product " + product + " to the app, then get a new token: mvn site:login";
    }
}
