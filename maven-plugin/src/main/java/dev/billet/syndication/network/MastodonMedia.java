package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.Answer;
import dev.billet.http.ApiRequest;
import dev.billet.syndication.Answers;
import dev.billet.syndication.Pause;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.ledger.Receipt;
import dev.billet.syndication.message.Announcement;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Uploads a picture with its description. It is seen by nobody until a status shows it, so a lost answer costs nothing.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/media/">media</a>
 */
record MastodonMedia(Server server, Pause pause) {
    /** The longest description that every server takes: 1500 since Mastodon 3.3. */
    private static final int LONGEST_ALT = 1500;

    /** Asks whether the server has done with it so often, each time a second later. */
    private static final int PATIENCE = 20;

    /** What came of it. */
    sealed interface Upload {
        record Ready(String id) implements Upload {}

        record Failed(SendResult result) implements Upload {}
    }

    Upload upload(Announcement.Image image) {
        Answer picture = server.send(ApiRequest.get(image.address()));
        if (!(picture instanceof Answer.Received received) || received.status() != 200) {
            return new Upload.Failed(
                    new SendResult.Deferred("the image " + image.address() + " does not answer", null));
        }
        String type = received.header("content-type").orElse("image/jpeg").replaceFirst(";.*", "");
        Answer answer = server.send(multipart(server.request("POST", "/api/v2/media"), image, type, received.body()));
        SendResult result = server.answers()
                .prepared(
                        answer,
                        it -> Answers.json(it)
                                .map(body -> body.path("id").asString(""))
                                .filter(id -> !id.isEmpty())
                                .map(id -> new Receipt(id, null)));
        if (result instanceof SendResult.Announced done) {
            boolean working = ((Answer.Received) answer).status() == 202;
            return working
                    ? ready(done.receipt().id())
                    : new Upload.Ready(done.receipt().id());
        }
        return new Upload.Failed(result);
    }

    private Upload ready(String id) {
        for (int i = 0; i < PATIENCE; i++) {
            Answer answer = server.send(server.request("GET", "/api/v1/media/" + id));
            Optional<JsonNode> done = answer instanceof Answer.Received received && received.status() == 200
                    ? Answers.json(received)
                    : Optional.empty();
            if (done.isPresent()) {
                return new Upload.Ready(id);
            }
            try {
                pause.of(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return new Upload.Failed(
                new SendResult.Deferred(server.name() + " is still working on the image", Duration.ofSeconds(30)));
    }

    private static ApiRequest multipart(ApiRequest request, Announcement.Image image, String type, byte[] bytes) {
        String boundary = "billet-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name(image.address()) + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(bytes);
        String alt = image.alt().length() > LONGEST_ALT ? image.alt().substring(0, LONGEST_ALT) : image.alt();
        body.writeBytes(("\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\n" + alt
                        + "\r\n--" + boundary + "--\r\n")
                .getBytes(UTF_8));
        return request.body("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    private static String name(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() ? "image" : name;
    }
}
