package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import dev.billet.syndication.Pause;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uploads the picture of a card. Nobody sees it until a post shows it, so a lost answer costs nothing.
 *
 * @param rest makes a request of the API, of a method and a path
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api">Images API</a>
 */
record LinkedInPicture(BiFunction<String, String, ApiRequest> rest, LinkedInToken token, Pause pause) {
    private static final int LARGEST = 5_000_000;
    private static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/gif");

    /** A picture that is not ready is not shown, and a person's token may not ask whether it is. */
    private static final Duration WORKING = Duration.ofSeconds(3);

    /** Its URN; empty where it cannot be had, since a card does without. */
    Optional<String> upload(URI picture, String author) {
        return Thumbnail.of(picture, LARGEST, token.server().client())
                .filter(thumbnail -> TYPES.contains(thumbnail.type()))
                .flatMap(thumbnail -> upload(thumbnail, author));
    }

    private Optional<String> upload(Thumbnail picture, String author) {
        ObjectNode question = JsonMapper.shared().createObjectNode();
        question.putObject("initializeUploadRequest").put("owner", author);
        Answer answer = token.server()
                .send(rest.apply("POST", "images?action=initializeUpload").json(question.toString()));
        Optional<JsonNode> place = Server.success(answer).map(body -> body.path("value"));
        Optional<String> image = place.map(it -> it.path("image").asString("")).filter(urn -> !urn.isEmpty());
        return image.filter(urn -> put(place.orElseThrow().path("uploadUrl").asString(""), picture));
    }

    private boolean put(String address, Thumbnail picture) {
        Optional<Secret> bearer = token.access();
        ApiRequest request = ApiRequest.of("PUT", URI.create(address)).body(picture.type(), picture.bytes());
        Answer answer = token.server().send(bearer.map(request::bearer).orElse(request));
        boolean done = answer instanceof Answer.Received received && received.isSuccess();
        try {
            pause.of(done ? WORKING : Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return done;
    }
}
