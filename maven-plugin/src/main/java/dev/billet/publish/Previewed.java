package dev.billet.publish;

import dev.billet.syndication.Announcement;
import dev.billet.syndication.Cost;
import dev.billet.syndication.Decision;
import dev.billet.syndication.Fit;
import dev.billet.syndication.Message;
import dev.billet.syndication.Plan;
import dev.billet.syndication.network.NetworkKind;
import dev.billet.syndication.network.Networks;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One announcement to come, as its account will show it.
 *
 * @param when it goes out, in words
 * @param picture of the post, if it can be looked at here
 */
record Previewed(Plan.Entry entry, Fit fit, String when, Optional<PreviewPicture> picture) {
    static Previewed of(Plan.Entry entry, Fit fit, Pages pages) {
        Announcement.@Nullable Image image = entry.post().image();
        return new Previewed(
                entry, fit, when(entry), image == null ? Optional.empty() : PreviewPicture.of(image.address(), pages));
    }

    private static String when(Plan.Entry entry) {
        if (entry.decision() instanceof Decision.Due due) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK)
                            .format(due.at().atZone(entry.post().zone()))
                    + ", with the next run after that";
        }
        return entry.decision() instanceof Decision.NextRun next
                ? "in a later run: " + next.reason()
                : "with the next mvn site:publish";
    }

    Announcement post() {
        return entry.post();
    }

    String account() {
        return entry.account().name();
    }

    String network() {
        return Networks.named(entry.account().network())
                .map(NetworkKind::title)
                .orElse(entry.account().network());
    }

    Optional<Message> message() {
        return fit instanceof Fit.Fits fits ? Optional.of(fits.message()) : Optional.empty();
    }

    /** Whether readers see a preview of the link: one that the network is given, or makes of the page itself. */
    boolean hasCard() {
        return message().isPresent()
                && Networks.named(entry.account().network())
                        .filter(kind -> !kind.traits().card().equals("none"))
                        .isPresent();
    }

    /** How long it is, of how much there is room for; empty if it cannot be worded. */
    String length() {
        return message().map(Previewed::length).orElse("");
    }

    /** What sending it costs; empty where the network is free. */
    String cost() {
        return message()
                .flatMap(message -> Optional.ofNullable(message.cost()))
                .map(Cost::toString)
                .orElse("");
    }

    private static String length(Message message) {
        return message.length() + (message.limit() == 0 ? "" : " of " + message.limit()) + " characters";
    }

    /** What the author may want to mend first, each a sentence. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (fit instanceof Fit.Refused refused) {
            warnings.add("It cannot go out: " + refused.reason() + ". " + refused.remedy());
        }
        message().filter(Message::shortened).ifPresent(message -> warnings.add(cut(message)));
        Announcement.@Nullable Image image = post().image();
        if (image != null && image.alt().isBlank()) {
            warnings.add("The picture has no description. Write alt: below image: in " + post().source() + ".");
        }
        picture.flatMap(PreviewPicture::tooSmall).ifPresent(warnings::add);
        return warnings;
    }

    private String cut(Message message) {
        return message.text().contains(post().title())
                ? "Not all tags or not the whole description fit."
                : "The title does not fit and is cut. Write other words as announce: in " + post().source() + ".";
    }
}
