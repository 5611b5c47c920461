package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Redaction;
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
import dev.billet.syndication.message.Ruler;
import dev.billet.syndication.message.TextTemplate;
import dev.billet.syndication.message.Wording;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Any address that takes a request: for what has no network of its own here, or a service that knows many.
 *
 * <p>It cannot be asked what it has done. So a lost answer stays unknown and the author decides, unless the receiver is
 * said to honour the {@code Idempotency-Key} that each request carries.
 */
final class Webhook implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "webhook",
            "Webhook",
            List.of(
                    NetworkKind.Key.text("url", "Where the request goes; ${env.NAME} if the address is secret.")
                            .needed(),
                    NetworkKind.Key.oneOf("method", List.of("POST", "PUT"), "POST if not given."),
                    NetworkKind.Key.text(
                            "body",
                            "The request's body with gaps such as {text}, {title}, {link}; JSON with all of them if not"
                                    + " given. In JSON, write a gap between quotes."),
                    NetworkKind.Key.text("contentType", "application/json if not given."),
                    new NetworkKind.Key(
                            "headers",
                            NetworkKind.Type.MAPPING,
                            false,
                            List.of(),
                            "Names and values of more headers; ${env.NAME} in a value stands for a secret."),
                    NetworkKind.Key.text(
                            "hmac", "${env.NAME} of the key that signs the body, in Billet-Signature: sha256=…."),
                    NetworkKind.Key.text(
                            "id", "JSON pointer to the announcement's id in the answer, such as /data/id."),
                    NetworkKind.Key.text("link", "JSON pointer to the announcement's address in the answer."),
                    new NetworkKind.Key(
                            "idempotent",
                            NetworkKind.Type.FLAG,
                            false,
                            List.of(),
                            "true if the receiver makes one post of requests with one Idempotency-Key.")),
            false,
            new Traits("what the receiver wants", "none", "made by the receiver", Set.of(), Traits.Tested.CONTRACT),
            Webhook::of);

    private static final String JSON = "application/json";
    private static final String DEFAULT_BODY = """
            {
              "text": "{text}",
              "title": "{title}",
              "link": "{link}",
              "description": "{description}",
              "tags": "{tags}",
              "author": "{author}",
              "language": "{language}",
              "image": "{image}",
              "published": "{published}",
              "post": "{post}"
            }
            """;

    private final Receiver receiver;
    private final Form form;
    private final ApiClient client;
    private final Clock clock;

    /** @param secrets that are in the address or the headers */
    record Receiver(
            URI address,
            String method,
            Map<String, String> headers,
            @Nullable Secret signature,
            List<Secret> secrets) {}

    /** What goes out, and where in what comes back the receipt is. */
    record Form(
            String body, String contentType, Optional<JsonPointer> id, Optional<JsonPointer> link, boolean idempotent) {
        static final Form DEFAULT = new Form(DEFAULT_BODY, JSON, Optional.empty(), Optional.empty(), false);
    }

    Webhook(Receiver receiver, Form form, ApiClient client, Clock clock) {
        this.receiver = receiver;
        this.form = form;
        this.client = client;
        this.clock = clock;
    }

    private static Network of(AccountSettings settings) {
        List<Secret> secrets = new ArrayList<>();
        settings.secret().ifPresent(secrets::add);
        String url = open(settings, settings.text("url").orElse(""), secrets);
        Map<String, String> headers = new TreeMap<>();
        settings.texts("headers").forEach((name, value) -> headers.put(name, open(settings, value, secrets)));
        @Nullable
        Secret signature = settings.text("hmac").flatMap(settings::secretOf).orElse(null);
        Receiver receiver = new Receiver(
                NetworkKind.address("url", url),
                settings.text("method").orElse("POST"),
                headers,
                signature,
                List.copyOf(secrets));
        Form form = new Form(
                settings.text("body").orElse(DEFAULT_BODY),
                settings.text("contentType").orElse(JSON),
                settings.text("id").map(text -> pointer("id", text)),
                settings.text("link").map(text -> pointer("link", text)),
                settings.flag("idempotent", false));
        return new Webhook(receiver, form, Server.client(settings), settings.clock());
    }

    private static JsonPointer pointer(String key, String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException(key + ": \"" + text + "\" is no JSON pointer such as /data/id");
        }
        return JsonPointer.compile(text);
    }

    private static String open(AccountSettings settings, String text, List<Secret> secrets) {
        Optional<Secret> secret = settings.secretOf(text);
        secret.ifPresent(secrets::add);
        return secret.map(Secret::value).orElse(text);
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(
                post,
                template,
                Ruler.ENDLESS,
                text -> new Message(
                        post, text.text(), Ruler.ENDLESS.length(text.text()), 0, false, body(post, text.text()), null));
    }

    private String body(Announcement post, String text) {
        return WebhookBody.fill(form.body, post, text, form.contentType.contains("json"));
    }

    /** Nothing can be asked of it without posting. */
    @Override
    public Verification verify() {
        return new Verification.Accepted(Redaction.origin(receiver.address), Facts.NONE);
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        byte[] body = message.payload().getBytes(UTF_8);
        ApiRequest request = ApiRequest.of(receiver.method, receiver.address)
                .body(form.contentType, body)
                .header("Idempotency-Key", key.value());
        for (Map.Entry<String, String> header : receiver.headers.entrySet()) {
            request = request.header(header.getKey(), header.getValue());
        }
        if (receiver.signature != null) {
            request = request.header("Billet-Signature", "sha256=" + hmac(receiver.signature, body));
        }
        return answers().sent(client.send(request), answer -> Optional.of(receipt(answer, key)));
    }

    private Answers answers() {
        return new Answers(
                receiver.address.getHost(),
                new Redaction(receiver.secrets),
                "Put the right one where the account's \"url:\" or \"headers:\" take it from.",
                clock);
    }

    /** Whatever it answers, success is success: a receipt without an id is still one. */
    private Receipt receipt(Answer.Received answer, IdempotencyKey key) {
        String id = form.id.flatMap(pointer -> at(answer, pointer)).orElse(key.value());
        Optional<URI> link = form.link.flatMap(pointer -> at(answer, pointer)).flatMap(Webhook::address);
        return new Receipt(id, link.orElse(null));
    }

    private static Optional<String> at(Answer.Received answer, JsonPointer pointer) {
        return Answers.json(answer).map(body -> body.at(pointer).asString("")).filter(text -> !text.isEmpty());
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(URI::isAbsolute);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String hmac(Secret key, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.value().getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell(receiver.address.getHost() + " cannot be asked what it has posted");
    }

    @Override
    public Duration repeatable(Facts facts) {
        return form.idempotent ? ALWAYS : Duration.ZERO;
    }
}
