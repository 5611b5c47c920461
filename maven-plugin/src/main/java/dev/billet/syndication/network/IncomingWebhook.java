package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chat's webhook that says no more than "ok": it takes a text, and gives nothing back to find it by. Its address is the
 * secret.
 */
final class IncomingWebhook implements Network {
    private final Server server;
    private final Dialect dialect;
    private final ObjectNode more;
    private final Below below;

    /**
     * How one kind of chat differs from the others.
     *
     * @param make how the author gets a new webhook
     * @param escaped what makes a text mean itself
     * @param alive whether this answer to a message without text shows that the webhook works
     */
    record Dialect(
            String make,
            Ruler ruler,
            UnaryOperator<String> escaped,
            Predicate<Answer.Received> alive,
            Function<Answer.Received, Optional<String>> advice) {}

    /**
     * @param more fields of each message
     * @param below what they make the chat show
     */
    IncomingWebhook(AccountSettings settings, Dialect dialect, ObjectNode more, Below below) {
        Optional<Secret> hook = settings.secret();
        URI address = NetworkKind.secretAddress(hook, "https://chat.example/hooks/1");
        Server open = Server.at(address, dialect.make, settings);
        server = hook.map(it -> open.hiding(it).hiding(new Secret(address.getPath())))
                .orElse(open)
                .advising(dialect.advice);
        this.dialect = dialect;
        this.more = more;
        this.below = below;
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        return Wording.fit(post, template.withLink(), dialect.ruler, this::payload, null);
    }

    @Override
    public Below below(Announcement announcement) {
        return below;
    }

    private String payload(String text) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode().put("text", dialect.escaped.apply(text));
        payload.setAll(more);
        return payload.toPrettyString();
    }

    /** A message without text is refused, by a webhook that works. */
    @Override
    public Verification verify() {
        Answer answer = server.post("", JsonNodeFactory.instance.objectNode());
        return answer instanceof Answer.Received received && dialect.alive.test(received)
                ? new Verification.Accepted("a webhook of " + server.name(), Facts.NONE)
                : server.verified(
                        answer,
                        body -> new Verification.CannotTell(server.answers().failure(answer)));
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        return server.done(server.post("", Server.payload(message)), new Receipt(key.value(), null));
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        return new Lookup.CannotTell(server.name() + " does not let a webhook read the channel");
    }
}
