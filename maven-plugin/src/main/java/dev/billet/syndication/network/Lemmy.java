package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.Network;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A community on Lemmy: a link with a title.
 *
 * @see <a href="https://join-lemmy.org/docs/contributors/04-api.html">the API</a>
 */
final class Lemmy implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "lemmy",
            "Lemmy",
            List.of(
                    NetworkKind.Key.text("server", "The address of the server that the account is on.")
                            .needed(),
                    NetworkKind.Key.text("user", "The account's name.").needed(),
                    NetworkKind.Key.text("community", "The community, such as java@programming.dev.")
                            .needed(),
                    NetworkKind.Key.flag("nsfw", "true: the link is marked as not safe for work.")),
            true,
            new Traits(
                    "password",
                    "200 characters",
                    "made by the server",
                    Set.of(Traits.Ability.READ_BACK, Traits.Ability.EDIT, Traits.Ability.DELETE),
                    Traits.Tested.CONTRACT),
            Lemmy::new);

    /** <a href="https://github.com/LemmyNet/lemmy/blob/main/crates/utils/src/utils/validation.rs">a title</a> */
    private static final Length TITLE = Length.characters(200);

    private static final String POST = "/api/v3/post";

    private final Server door;
    private final String user;
    private final Optional<Secret> password;
    private final String community;
    private final boolean nsfw;
    private @Nullable Inside inside;

    /** Who we are, for one run. */
    private record Inside(Server server, long person, String name, long community, JsonNode languages) {}

    private Lemmy(AccountSettings settings) {
        URI address = NetworkKind.address("server", settings.text("server").orElse(""));
        password = settings.secret();
        Server open = Server.at(address, "Write the account's user: and its password", settings)
                .advising(this::advice);
        door = password.map(open::hiding).orElse(open);
        user = settings.text("user").orElse("");
        community = settings.text("community").orElse("");
        nsfw = settings.flag("nsfw", false);
    }

    /** The link is a field of its own, and the text is the title of it. */
    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, template.withoutLink(), TITLE, text -> payload(post, text), null);
    }

    private String payload(Announcement post, String text) {
        ObjectNode payload = JsonNodeFactory.instance
                .objectNode()
                .put("name", text.replaceAll("\\s+", " "))
                .put("url", post.link().toString());
        if (post.description() != null) {
            payload.put("body", Markup.markdown(post.description()));
        }
        return payload.put("nsfw", nsfw).toPrettyString();
    }

    /** Logs in if need be; empty when we are in, else what stands against it. */
    private Optional<Answer> login() {
        if (inside != null) {
            return Optional.empty();
        }
        ObjectNode who = JsonNodeFactory.instance
                .objectNode()
                .put("username_or_email", user)
                .put("password", password.map(Secret::value).orElse(""));
        Answer answer = door.post("/api/v3/user/login", who);
        Optional<Server> server = Server.success(answer)
                .map(body -> body.path("jwt").asString(""))
                .filter(jwt -> !jwt.isEmpty())
                .map(jwt -> door.bearer(Optional.of(new Secret(jwt))));
        return server.isEmpty() ? Optional.of(answer) : enter(server.get());
    }

    private Optional<Answer> enter(Server server) {
        Answer site = server.get("/api/v3/site");
        Answer place = server.get("/api/v3/community?name=" + Markup.query(community));
        Optional<JsonNode> about = Server.success(site);
        Optional<JsonNode> where = Server.success(place);
        if (about.isPresent() && where.isPresent()) {
            JsonNode person = about.get().at("/my_user/local_user_view/person");
            inside = new Inside(
                    server,
                    person.path("id").asLong(),
                    person.path("name").asString(user),
                    where.get().at("/community_view/community/id").asLong(),
                    about.get().path("all_languages"));
            return Optional.empty();
        }
        return Optional.of(about.isEmpty() ? site : place);
    }

    @Override
    public Verification verify() {
        Optional<Answer> outside = login();
        return outside.isPresent()
                ? door.verified(
                        outside.get(), body -> new Verification.CannotTell("the server's answer is not understood"))
                : new Verification.Accepted(inside().name + " in " + community, Facts.NONE);
    }

    private Inside inside() {
        if (inside == null) {
            throw new IllegalStateException("not logged in");
        }
        return inside;
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return write("POST", message, Server.payload(message));
    }

    @Override
    public Optional<SendResult> edit(Receipt receipt, Message message) {
        return Optional.of(write("PUT", message, Server.payload(message).put("post_id", Long.parseLong(receipt.id()))));
    }

    private SendResult write(String method, Message message, ObjectNode body) {
        Optional<Answer> outside = login();
        if (outside.isPresent()) {
            return door.prepared(outside.get());
        }
        if (method.equals("POST")) {
            body.put("community_id", inside().community);
        }
        String language = message.announcement().language().getLanguage();
        for (JsonNode known : inside().languages) {
            if (known.path("code").asString("").equals(language)) {
                body.put("language_id", known.path("id").asInt());
            }
        }
        return limited(inside().server.call(method, POST, body));
    }

    /** Older servers say with 400 that they are asked too often. */
    private SendResult limited(Answer answer) {
        return error(answer).equals("rate_limit_error") && answer instanceof Answer.Received received
                ? new SendResult.Deferred(
                        door.name() + " asks to slow down",
                        door.answers().delay(received).orElse(null))
                : inside().server.sent(answer, body -> receipt(body.at("/post_view/post")));
    }

    private Optional<Receipt> receipt(JsonNode post) {
        String id = post.path("id").asString("");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt(id, door.address().resolve("/post/" + id)));
    }

    @Override
    public Optional<SendResult> delete(Receipt receipt) {
        Optional<Answer> outside = login();
        if (outside.isPresent()) {
            return Optional.of(door.prepared(outside.get()));
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("post_id", Long.parseLong(receipt.id()))
                .put("deleted", true);
        return Optional.of(inside().server.gone(inside().server.post(POST + "/delete", body), receipt));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        Optional<Answer> outside = login();
        if (outside.isPresent()) {
            return new Lookup.CannotTell(door.answers().failure(outside.get()));
        }
        String query = "/api/v3/search?type_=Url&sort=New&limit=50&q=" + Markup.query(link.toString());
        return inside().server.looked(inside().server.get(query), body -> {
            for (JsonNode view : body.path("posts")) {
                JsonNode post = view.path("post");
                boolean ours = post.path("creator_id").asLong() == inside().person
                        && post.path("community_id").asLong() == inside().community
                        && !post.path("deleted").asBoolean(false);
                if (ours && Links.same(post.path("url").asString(""), link)) {
                    return receipt(post);
                }
            }
            return Optional.empty();
        });
    }

    private static String error(Answer answer) {
        return Answers.json(answer).map(body -> body.path("error").asString("")).orElse("");
    }

    private Optional<String> advice(Answer.Received answer) {
        return switch (error(answer)) {
            case "incorrect_login", "password_incorrect", "not_logged_in", "couldnt_find_that_username_or_email" ->
                Optional.of(door.token());
            case "missing_totp_token", "incorrect_totp_token" ->
                Optional.of("Use an account without a second factor for announcements.");
            case "couldnt_find_community", "not_found" ->
                Optional.of(
                        "Write community: as name@server, and open it once with the account, so that its server knows"
                                + " it.");
            case "only_mods_can_post_in_community", "banned_from_community", "community_has_no_followers" ->
                Optional.of("Ask the community's moderators, or choose another community:.");
            default -> Optional.empty();
        };
    }
}
