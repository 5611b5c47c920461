package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
import dev.billet.syndication.Pause;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import dev.billet.syndication.message.Wording;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /** Each lives a year at least: <a href="https://learn.microsoft.com/en-us/linkedin/marketing/versioning">versioning</a>. */
    private static final String VERSION = "202605";

    /** What LinkedIn's own editor lets one write; the API only says {@code FIELD_LENGTH_TOO_LONG}. */
    private static final int CHARACTERS = 3000;

    private final LinkedInToken token;
    private final LinkedInPicture pictures;
    private final Optional<String> organization;
    private final String visibility;
    private final String version;
    private @Nullable String author;

    LinkedIn(AccountSettings settings, Pause pause) {
        organization = settings.text("organization");
        visibility = settings.text("visibility").orElse("public").toUpperCase(Locale.ROOT);
        version = settings.text("version").orElse(VERSION);
        URI address = NetworkKind.address("server", settings.text("server").orElse(API));
        token = LinkedInToken.of(address, settings, this::advice);
        pictures = new LinkedInPicture(this::rest, token, pause);
        author = organization.map(id -> "urn:li:organization:" + id).orElse(null);
    }

    private static Network of(AccountSettings settings) {
        return new LinkedIn(settings, settings.pause());
    }

    /** The link is the card: in the text its signs would be taken for markup. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        Message.Card card =
                new Message.Card(post.link(), LinkedInPost.title(post), LinkedInPost.description(post), post.image());
        return Wording.fit(
                post,
                template.withoutLink(),
                Length.utf16(CHARACTERS),
                text -> LinkedInPost.payload(text, card, visibility),
                card);
    }

    @Override
    public Verification verify() {
        Optional<Verification> trouble = token.trouble();
        if (trouble.isPresent()) {
            return trouble.get();
        }
        if (organization.isPresent() && token.isInspected()) {
            return new Verification.Accepted("organisation " + organization.get(), Facts.NONE, token.validity());
        }
        return server().verified(server().get("/v2/userinfo"), me -> {
            author = Objects.requireNonNullElse(
                    author, "urn:li:person:" + me.path("sub").asString(""));
            return new Verification.Accepted(
                    me.path("name").asString("") + " (" + author + ")", Facts.NONE, token.validity());
        });
    }

    private Server server() {
        return token.server();
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
        return create(message, author);
    }

    private SendResult create(Message message, String poster) {
        ObjectNode body = Server.payload(message).put("author", poster);
        Optional.ofNullable(message.announcement().image())
                .flatMap(image -> pictures.upload(image.address(), poster))
                .ifPresent(image -> ((ObjectNode) body.at("/content/article")).put("thumbnail", image));
        Answer answer = server().send(rest("POST", "posts").json(body.toString()));
        return LinkedInPost.duplicate(answer)
                .<SendResult>map(SendResult.Announced::new)
                .orElseGet(() ->
                        server().sentAs(answer, it -> it.header("x-restli-id").map(LinkedInPost::receipt)));
    }

    private SendResult unsent(Verification verification) {
        return verification instanceof Verification.Refused refused
                ? new SendResult.Rejected(refused.reason(), refused.remedy())
                : new SendResult.Deferred(
                        verification instanceof Verification.CannotTell it ? it.reason() : "who posts is not known",
                        null);
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
            case 403 -> Optional.of(LinkedInToken.product(organization.isPresent()));
            case 426 ->
                Optional.of(
                        "LinkedIn has switched off the version " + version + " of its API. Give the account the newest,"
                                + " as version: \"" + VERSION.substring(0, 4) + "MM\", or update Billet.");
            default -> Optional.empty();
        };
    }
}
