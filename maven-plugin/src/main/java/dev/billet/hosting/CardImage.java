package dev.billet.hosting;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether the picture of a post's card is there, in a type and a size that the networks take. */
final class CardImage {
    /** What every network that makes cards takes; AVIF and SVG are shown by none of them. */
    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /** The least of the networks' limits: <a href="https://docs.x.com/x-api/media/introduction">X</a>. */
    private static final int MOST_BYTES = 5_000_000;

    private final ApiClient client;

    CardImage(ApiClient client) {
        this.client = client;
    }

    /** @param passes whether waiting can help */
    record Fault(String reason, boolean passes) {}

    Optional<Fault> fault(URI address) {
        Answer answer = client.send(ApiRequest.get(address).header("Cache-Control", "no-cache"));
        if (!(answer instanceof Answer.Received image)) {
            return Optional.of(new Fault("the image of its card, " + address + ", cannot be reached", true));
        }
        String type = image.header("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (image.status() != 200 || !type.startsWith("image/")) {
            String what = image.status() == 200 ? "with no image" : String.valueOf(image.status());
            return Optional.of(new Fault("the image of its card, " + address + ", answers " + what, true));
        }
        if (!TYPES.contains(type)) {
            return Optional.of(new Fault(
                    "the image of its card, " + address + ", is of the type " + type
                            + ", which networks do not show; make it a JPEG or PNG",
                    false));
        }
        return image.body().length <= MOST_BYTES
                ? Optional.empty()
                : Optional.of(new Fault(
                        "the image of its card, " + address + ", has " + image.body().length
                                + " bytes, and networks take no more than " + MOST_BYTES + "; make it smaller",
                        false));
    }
}
