package dev.billet.replies;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import dev.billet.replies.Announced.Spot;
import java.net.URI;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network that shows replies to everybody. */
interface Source {
    Conversation of(Spot spot);

    /** What a server said to a question: JSON, or why there is none. */
    record Reading(JsonNode json, Conversation otherwise, boolean good) {

        static Reading of(ApiClient client, URI address) {
            Answer answer = client.send(ApiRequest.get(address).header("Accept", "application/json"));
            if (answer instanceof Answer.Received received) {
                return of(received);
            }
            String reason = answer instanceof Answer.Lost lost ? lost.reason() : ((Answer.NotSent) answer).reason();
            return failed(reason);
        }

        private static Reading of(Answer.Received received) {
            if (received.status() == 404 || received.status() == 410) {
                return new Reading(JsonMapper.shared().createObjectNode(), new Conversation.Gone(), false);
            }
            if (received.status() == 429) {
                return failed("it asks for a pause; ask again later");
            }
            if (!received.isSuccess()) {
                return failed("it answered with status " + received.status());
            }
            try {
                return new Reading(JsonMapper.shared().readTree(received.text()), new Conversation.Gone(), true);
            } catch (JacksonException e) {
                return failed("its answer is no JSON");
            }
        }

        private static Reading failed(String reason) {
            return new Reading(JsonMapper.shared().createObjectNode(), new Conversation.Failed(reason), false);
        }
    }
}
