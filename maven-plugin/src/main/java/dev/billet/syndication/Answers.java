package dev.billet.syndication;

import dev.billet.http.Answer;
import dev.billet.http.Redaction;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Graphemes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes of a server's answer what the ledger can keep: the one place that decides what a status means for a post.
 *
 * @param server as a person calls it
 * @param redaction for what the server says
 * @param token what the author does about a token that is refused
 */
public record Answers(String server, Redaction redaction, String token, Clock clock) {
    /** Enough of what a server says to understand it. */
    private static final int LONGEST_WORDS = 200;

    /** @param receipt of an answer that says it is done; empty if it cannot be read from it */
    public SendResult sent(Answer answer, Function<Answer.Received, Optional<Receipt>> receipt) {
        if (answer instanceof Answer.NotSent it) {
            return new SendResult.Deferred(server + ": " + it.reason(), null);
        }
        if (answer instanceof Answer.Lost it) {
            return new SendResult.Unknown(server + ": " + it.reason());
        }
        Answer.Received received = (Answer.Received) answer;
        if (received.isSuccess()) {
            return receipt.apply(received)
                    .<SendResult>map(SendResult.Announced::new)
                    .orElseGet(() -> new SendResult.Unknown(
                            server + " answers " + received.status() + " in a form that is not understood"));
        }
        return failed(received);
    }

    /** The same for a request that only prepares one: whatever became of it, nothing is posted. */
    public SendResult prepared(Answer answer, Function<Answer.Received, Optional<Receipt>> receipt) {
        SendResult result = sent(answer, receipt);
        return result instanceof SendResult.Unknown lost ? new SendResult.Deferred(lost.detail(), null) : result;
    }

    private SendResult failed(Answer.Received answer) {
        return switch (answer.status()) {
            case 429, 425 ->
                new SendResult.Deferred(
                        server + " asks to slow down" + said(answer),
                        delay(answer).orElse(null));
            case 408, 409 -> new SendResult.Unknown(server + " answers " + answer.status() + said(answer));
            case 401 -> new SendResult.Rejected(refusal(answer), token);
            case 301, 302, 303, 307, 308 ->
                new SendResult.Rejected(
                        server + " sends us elsewhere (" + answer.status() + "): " + elsewhere(answer),
                        "Write the address it names as the account's \"server:\" in site.yaml.");
            default ->
                answer.status() >= 500 && answer.status() != 501
                        ? new SendResult.Unknown(server + " answers " + answer.status() + said(answer))
                        : new SendResult.Rejected(
                                server + " refuses it (" + answer.status() + ")" + said(answer),
                                "Change what it names, then: mvn site:announce");
        };
    }

    /** Not further than the host: behind it there may be a secret. */
    private static String elsewhere(Answer.Received answer) {
        try {
            return answer.header("location")
                    .map(URI::create)
                    .filter(it -> it.getHost() != null)
                    .map(Redaction::origin)
                    .orElse("it does not say where");
        } catch (IllegalArgumentException e) {
            return "it does not say where";
        }
    }

    /** What an answer means that a server gives to a token it does not take. */
    public Verification.Refused refusedToken(Answer.Received answer) {
        return new Verification.Refused(refusal(answer), token);
    }

    private String refusal(Answer.Received answer) {
        return server + " refused the token (" + answer.status() + ")" + said(answer);
    }

    /** Of a request that changes nothing: why it did not succeed. */
    public String failure(Answer answer) {
        if (answer instanceof Answer.NotSent it) {
            return server + ": " + it.reason();
        }
        if (answer instanceof Answer.Lost it) {
            return server + ": " + it.reason();
        }
        Answer.Received received = (Answer.Received) answer;
        return server + " answers " + received.status() + said(received);
    }

    /** How long the server asks to wait. */
    public Optional<Duration> delay(Answer.Received answer) {
        return RateLimit.delay(answer, clock.instant());
    }

    /** The server's own words, if it has any. */
    private String said(Answer.Received answer) {
        return words(answer)
                .map(words -> ": "
                        + Graphemes.cut(
                                redaction.of(words).replaceAll("\\s+", " ").strip(), LONGEST_WORDS))
                .orElse("");
    }

    private static Optional<String> words(Answer.Received answer) {
        return json(answer)
                .flatMap(body -> List.of(
                                "/error_description",
                                "/message",
                                "/error/message",
                                "/error",
                                "/detail",
                                "/description",
                                "/title",
                                "/msg",
                                "/errors/0/message",
                                "/errors/0/detail",
                                "/errors/0/title",
                                "/meta/msg")
                        .stream()
                        .map(body::at)
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .filter(Predicate.not(String::isBlank))
                        .findFirst())
                .or(() -> Optional.of(answer)
                        .filter(it -> it.header("content-type").orElse("").startsWith("text/plain"))
                        .map(Answer.Received::text)
                        .filter(Predicate.not(String::isBlank)));
    }

    /** The body, if it is a JSON object or array. */
    public static Optional<JsonNode> json(Answer answer) {
        if (!(answer instanceof Answer.Received received)) {
            return Optional.empty();
        }
        try {
            @Nullable JsonNode body = JsonMapper.shared().readTree(received.body());
            return Optional.ofNullable(body).filter(it -> it.isObject() || it.isArray());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
