package dev.billet.preview;

import dev.billet.run.Pages;
import dev.billet.syndication.Decision;
import dev.billet.syndication.Network.Below;
import dev.billet.syndication.Plan;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Cost;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
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
 * @param below what the account shows below the text, where its network shows anything
 * @param when it goes out, in words
 * @param picture of the post, if it can be looked at here
 */
public record Previewed(Plan.Entry entry, Fit fit, Below below, String when, Optional<PreviewPicture> picture) {
    public static Previewed of(Plan.Entry entry, Fit fit, Below below, Pages pages) {
        Announcement.@Nullable Image image = entry.post().image();
        return new Previewed(
                entry,
                fit,
                below,
                when(entry),
                image == null ? Optional.empty() : PreviewPicture.of(image.address(), pages));
    }

    private static String when(Plan.Entry entry) {
        if (entry.decision() instanceof Decision.Due due) {
            return DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK)
                            .format(due.at().atZone(due.zone()))
                    + ", with the next run after that";
        }
        if (entry.decision() instanceof Decision.Edit) {
            return "in place of what is there, with the next mvn site:publish";
        }
        return entry.decision() instanceof Decision.NextRun next
                ? "in a later run: " + next.reason()
                : "with the next mvn site:publish";
    }

    public Announcement post() {
        return entry.post();
    }

    public String account() {
        return entry.account().name();
    }

    public String network() {
        return kind().map(NetworkKind::title).orElse(entry.account().network());
    }

    Optional<Message> message() {
        return fit instanceof Fit.Fits fits ? Optional.of(fits.message()) : Optional.empty();
    }

    /** Of the post, and which part of a thread it is. */
    public String title() {
        return post().title() + (entry.part() == 1 ? "" : " (part " + entry.part() + ")");
    }

    /** What readers see below the text; the link's preview is one that the network is given, or makes of the page itself. */
    Below shown() {
        boolean shows = entry.part() == 1
                && message().isPresent()
                && kind().filter(it -> !it.traits().card().equals("none")).isPresent();
        return shows ? below : Below.NOTHING;
    }

    /** How long it is, of how much there is room for; empty if it cannot be worded, or where nobody counts. */
    public String length() {
        return message()
                .filter(message -> message.limit() > 0 || isCounted())
                .map(Previewed::length)
                .orElse("");
    }

    private boolean isCounted() {
        return kind().filter(it -> !it.traits().limit().equals("none")).isPresent();
    }

    private Optional<NetworkKind> kind() {
        return Networks.named(entry.account().network());
    }

    /** What sending it costs; empty where the network is free. */
    public String cost() {
        return message()
                .flatMap(message -> Optional.ofNullable(message.cost()))
                .map(Cost::toString)
                .orElse("");
    }

    static String length(Message message) {
        return message.length() + (message.limit() == 0 ? "" : " of " + message.limit()) + " characters";
    }

    /** What the author may want to mend first on this account, each a sentence. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (fit instanceof Fit.Refused refused) {
            warnings.add("It cannot go out: " + refused.reason() + ". " + refused.remedy());
        }
        message().filter(Message::shortened).ifPresent(message -> warnings.add(cut(message)));
        return warnings;
    }

    /** The same of the post, whatever the account. */
    public List<String> warningsOfPost() {
        List<String> warnings = new ArrayList<>();
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
