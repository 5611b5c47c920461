package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import dev.billet.syndication.message.Fitting;
import dev.billet.syndication.message.Graphemes;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.Ruler;
import dev.billet.syndication.message.TextTemplate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A folder, where each announcement is a Markdown file: to see what would be said, or for what has no network of its own.
 *
 * <p>A file names its link and its key in its last lines; by them it is found again, so that repeating makes no second one.
 */
final class Outbox implements Network {
    static final NetworkKind KIND = new NetworkKind(
            "outbox",
            "Outbox",
            List.of(NetworkKind.Key.text(
                    "folder", "Where the files go, below the blog's folder; .billet/outbox if not given.")),
            false,
            new Traits(
                    "none",
                    "none",
                    "none",
                    Set.of(Traits.Ability.KEY, Traits.Ability.READ_BACK),
                    Traits.Tested.REAL_SERVER),
            Outbox::of);

    private static final String LINK = "- Link: ";
    private static final String ACCOUNT = "- Account: ";
    private static final String KEY = "- Key: ";
    private static final int TAIL = 4;

    private final String account;
    private final Path folder;

    Outbox(String account, Path folder) {
        this.account = account;
        this.folder = folder;
    }

    private static Network of(AccountSettings settings) {
        String folder = settings.text("folder").orElse(".billet/outbox");
        return new Outbox(settings.account(), settings.folder().resolve(folder));
    }

    @Override
    public Fit fit(Announcement post, TextTemplate template, Facts facts) {
        Optional<String> problem = template.problem();
        if (problem.isPresent()) {
            return new Fit.Refused("the template: " + problem.get(), "Change it in site.yaml or in the post.");
        }
        return Fitting.fit(template.withLink(), post, Ruler.ENDLESS)
                .<Fit>map(text -> new Fit.Fits(new Message(
                        post, text.text(), Graphemes.count(text.text()), 0, false, page(post, text.text()), null)))
                .orElseThrow();
    }

    private String page(Announcement post, String text) {
        return "# " + post.title().replaceAll("\\s+", " ").strip() + "\n\n" + text + "\n\n" + LINK + post.link()
                + "\n- Date: " + post.published().atZone(post.zone()).toOffsetDateTime() + "\n" + ACCOUNT + account
                + "\n";
    }

    @Override
    public Verification verify() {
        return new Verification.Accepted(folder.toString(), Facts.NONE);
    }

    @Override
    public SendResult send(Message message, IdempotencyKey key) {
        try {
            Files.createDirectories(folder);
            Optional<Path> earlier = file(tail -> tail.contains(KEY + key.value()));
            Path file =
                    earlier.isPresent() ? earlier.get() : write(message, message.payload() + KEY + key.value() + "\n");
            return new SendResult.Announced(receipt(file));
        } catch (IOException e) {
            return new SendResult.Deferred(folder + " cannot be written: " + e.getMessage(), null);
        }
    }

    /** Whole or not at all: a reader, or a run that is killed, never meets half a file. */
    private Path write(Message message, String text) throws IOException {
        Path draft = folder.resolve(".draft-" + account + ".tmp");
        try {
            Files.writeString(draft, text, UTF_8);
            return name(draft, message.announcement());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path name(Path draft, Announcement post) throws IOException {
        String stem = post.published().atZone(post.zone()).toLocalDate() + "-" + slug(post.link());
        for (int number = 1; ; number++) {
            Path file = folder.resolve(number == 1 ? stem + ".md" : stem + "-" + number + ".md");
            try {
                return Files.exists(file) ? taken(file) : Files.move(draft, file);
            } catch (FileAlreadyExistsException e) {
                // another post of the same day and slug, or another account: the next number
            }
        }
    }

    private static Path taken(Path file) throws FileAlreadyExistsException {
        throw new FileAlreadyExistsException(file.toString());
    }

    private static String slug(URI link) {
        String path = Optional.ofNullable(link.getPath()).orElse("").replaceAll("(/index)?(\\.html?)?/*$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return last.isEmpty() || last.startsWith(".") ? "post" : last;
    }

    @Override
    public Lookup find(URI link, IdempotencyKey key) {
        try {
            Optional<Path> file = file(tail ->
                    tail.contains(KEY + key.value()) || tail.containsAll(List.of(LINK + link, ACCOUNT + account)));
            return file.<Lookup>map(it -> new Lookup.Found(receipt(it))).orElseGet(Lookup.Absent::new);
        } catch (IOException e) {
            return new Lookup.CannotTell(folder + " cannot be read: " + e.getMessage());
        }
    }

    /** The first file whose last lines, which say what it is, are as wanted. */
    private Optional<Path> file(Predicate<List<String>> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".md")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file, UTF_8);
                if (wanted.test(lines.subList(Math.max(0, lines.size() - TAIL), lines.size()))) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static Receipt receipt(Path file) {
        return new Receipt(file.getFileName().toString(), file.toUri());
    }

    @Override
    public Duration repeatable(Facts facts) {
        return ALWAYS;
    }
}
