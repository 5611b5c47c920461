package dev.billet.check;

import dev.billet.generator.data.SourceFile;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.publish.Inspection;
import dev.billet.publish.Inspection.Pending;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What waits to be announced fits its account. */
final class AnnouncementCheck {
    private final Path base;

    AnnouncementCheck(Path base) {
        this.base = base;
    }

    List<Problem> check(Inspection blog) {
        return blog.pending().stream()
                .flatMap(pending -> text(pending).stream())
                .toList();
    }

    private Optional<Problem> text(Pending pending) {
        Place place = announce(pending.source(), pending.account());
        if (pending.fit() instanceof Fit.Refused refused) {
            return Optional.of(Problem.error(
                    place,
                    "it cannot be announced on " + pending.account() + ": " + refused.reason(),
                    refused.remedy()));
        }
        Message message = ((Fit.Fits) pending.fit()).message();
        return message.shortened()
                ? Optional.of(Problem.warning(
                        place,
                        "its announcement on " + pending.account() + " is shortened to the " + message.limit()
                                + " characters there are",
                        "It will read: " + message.text().replace("\n", " / ") + "\nTo word it yourself: announce: { "
                                + pending.account() + ": \"… {link}\" }"))
                : Optional.empty();
    }

    /** The account's name in what the front matter says of announcing; the whole file if it is not there. */
    private Place announce(String file, String account) {
        return SourceFile.read(base, base.resolve(file), problem -> {})
                .flatMap(source -> {
                    int announce = source.text().indexOf("announce");
                    int name = announce < 0 ? -1 : source.text().indexOf(account, announce);
                    return name < 0 ? Optional.empty() : Optional.of(source.place(name, account.length()));
                })
                .orElse(Place.file(file));
    }
}
