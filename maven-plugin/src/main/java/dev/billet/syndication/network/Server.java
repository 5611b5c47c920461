package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.http.Redaction;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Answers;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.Verification;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Message;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A server, and who we are on it: what each network with an API of its own stands on. Immutable.
 *
 * @param secrets that no message may show
 * @param sign adds to each request what says who we are
 * @param token what the author does about a token that is refused
 * @param advice what the author does about other refusals, where the network has words for them
 */
record Server(
        URI address,
        List<Secret> secrets,
        UnaryOperator<ApiRequest> sign,
        String token,
        Function<Answer.Received, Optional<String>> advice,
        ApiClient client,
        Clock clock) {
    private static final String WHERE =
            ", and put it where the account's token comes from. To test it: mvn site:accounts";

    Server {
        secrets = List.copyOf(secrets);
    }

    /** @param make how a new token is made: {@code Make a new one under Settings > API} */
    static Server at(URI address, String make, AccountSettings settings) {
        return new Server(
                address,
                List.of(),
                UnaryOperator.identity(),
                make + WHERE,
                answer -> Optional.empty(),
                client(settings),
                settings.clock());
    }

    /** One whose tokens come from {@code site:login}. */
    static Server ofLogin(URI address, AccountSettings settings) {
        return at(address, "Get a new one with mvn site:login -Dsite.account=" + settings.account(), settings);
    }

    static ApiClient client(AccountSettings settings) {
        return new ApiClient(settings.patience(ApiClient.PATIENCE));
    }

    /** Keeps a secret out of all that is said. */
    Server hiding(Secret secret) {
        List<Secret> more = new ArrayList<>(secrets);
        more.add(secret);
        return new Server(address, more, sign, token, advice, client, clock);
    }

    Server signing(UnaryOperator<ApiRequest> value) {
        return new Server(address, secrets, value, token, advice, client, clock);
    }

    Server advising(Function<Answer.Received, Optional<String>> value) {
        return new Server(address, secrets, sign, token, value, client, clock);
    }

    Server bearer(Optional<Secret> secret) {
        return secret.map(it -> hiding(it).signing(request -> request.bearer(it)))
                .orElse(this);
    }

    /** With a name and a password in each request. */
    Server basic(String user, Optional<Secret> secret) {
        return secret.map(it -> {
                    String pair = user + ":" + it.value();
                    Secret both = new Secret(Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
                    return hiding(it)
                            .hiding(both)
                            .signing(request -> request.header("Authorization", "Basic " + both.value()));
                })
                .orElse(this);
    }

    String name() {
        return address.getHost();
    }

    /** @param path begins with a slash, and goes below the address, which may have a path of its own */
    ApiRequest request(String method, String path) {
        String base = address.toString().replaceFirst("/+$", "");
        return sign.apply(ApiRequest.of(method, URI.create(base + path)));
    }

    /** The request's body that a message was worded with. */
    static ObjectNode payload(Message message) {
        return (ObjectNode) JsonMapper.shared().readTree(message.payload());
    }

    Answer send(ApiRequest request) {
        return client.send(request);
    }

    Answer get(String path) {
        return client.send(request("GET", path));
    }

    Answer call(String method, String path, JsonNode body) {
        return client.send(request(method, path).json(body.toString()));
    }

    Answer post(String path, JsonNode body) {
        return call("POST", path, body);
    }

    Answers answers() {
        return new Answers(name(), new Redaction(secrets), token, clock);
    }

    /** @param receipt of the JSON that says it is there; empty if it does not */
    SendResult sent(Answer answer, Function<JsonNode, Optional<Receipt>> receipt) {
        return advised(answer, answers().sent(answer, it -> Answers.json(it).flatMap(receipt)));
    }

    /** Of a creation that is told by an address in the header {@code Location}. */
    SendResult located(Answer answer, Function<URI, Receipt> receipt) {
        return advised(
                answer,
                answers()
                        .sent(
                                answer,
                                it -> it.header("location")
                                        .map(address::resolve)
                                        .map(receipt)));
    }

    /** Of a request that only prepares one, and did not succeed: whatever became of it, nothing is posted. */
    SendResult prepared(Answer answer) {
        return advised(answer, answers().prepared(answer, it -> Optional.empty()));
    }

    /** @param receipt of an answer that may say it elsewhere than in JSON */
    SendResult sentAs(Answer answer, Function<Answer.Received, Optional<Receipt>> receipt) {
        return advised(answer, answers().sent(answer, receipt));
    }

    /** Of a change whose answer says nothing new. */
    SendResult done(Answer answer, Receipt receipt) {
        return advised(answer, answers().sent(answer, it -> Optional.of(receipt)));
    }

    /** Of a deletion: what is not there is deleted. */
    SendResult gone(Answer answer, Receipt receipt) {
        boolean missing =
                answer instanceof Answer.Received received && (received.status() == 404 || received.status() == 410);
        return missing ? new SendResult.Announced(receipt) : done(answer, receipt);
    }

    private SendResult advised(Answer answer, SendResult result) {
        return result instanceof SendResult.Rejected rejected && answer instanceof Answer.Received received
                ? new SendResult.Rejected(
                        rejected.reason(), advice.apply(received).orElse(rejected.remedy()))
                : result;
    }

    /** @param accepted what the JSON of a success tells of us */
    Verification verified(Answer answer, Function<JsonNode, Verification> accepted) {
        Optional<JsonNode> body = success(answer);
        if (body.isPresent()) {
            return accepted.apply(body.get());
        }
        if (answer instanceof Answer.Received received) {
            Optional<String> remedy = advice.apply(received);
            if (remedy.isPresent()) {
                return new Verification.Refused(answers().failure(received), remedy.get());
            }
            if (received.status() == 401) {
                return answers().refusedToken(received);
            }
        }
        return new Verification.CannotTell(answers().failure(answer));
    }

    /** @param receipt of the first announcement in the JSON that carries the link */
    Lookup looked(Answer answer, Function<JsonNode, Optional<Receipt>> receipt) {
        return success(answer)
                .<Lookup>map(body ->
                        receipt.apply(body).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Absent::new))
                .orElseGet(() -> new Lookup.CannotTell(answers().failure(answer)));
    }

    static Optional<JsonNode> success(Answer answer) {
        return answer instanceof Answer.Received received && received.isSuccess()
                ? Answers.json(received)
                : Optional.empty();
    }
}
