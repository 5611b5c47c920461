package dev.billet.generator.content;

import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.config.FolderDefaults;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.content.Listing.Found;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Reads {@code content/}: posts and pages on every core, the rest as files to copy. */
public final class ContentReader {
    /** How many characters of text are held until they are rendered; beyond, each text is read a second time. */
    private static final long HELD = 48L << 20;

    private final Path base;
    private final Path content;
    private final FolderDefaults defaults;
    private final DocumentReader documents;
    private final Earlier earlier;
    private final Consumer<Problem> problems;
    private final AtomicLong room = new AtomicLong(HELD);

    /**
     * @param base the blog's folder; places are told relative to it
     * @param content the folder to read
     * @param earlier what need not be read again
     * @param problems takes what is wrong; must be thread-safe
     */
    public ContentReader(Path base, Path content, SiteConfig config, Earlier earlier, Consumer<Problem> problems) {
        this.base = base;
        this.content = content;
        this.defaults = config.defaults();
        this.documents = new DocumentReader(config);
        this.earlier = earlier;
        this.problems = problems;
    }

    /** Reads what is listed. */
    public Content read(Listing listing) {
        listing.troubles().forEach(problems);
        warnOfStrangers(listing);
        warnOfOtherFolders(listing);
        List<Document> read = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        Set<String> unreadable = ConcurrentHashMap.newKeySet();
        for (Document.Kind kind : Document.Kind.values()) {
            List<Found> files = listing.of(kind);
            read.addAll(files.parallelStream()
                    .filter(found -> FileName.isMarkdown(found.path()))
                    .flatMap(found -> document(kind, found, unreadable).stream())
                    .toList());
            files.stream()
                    .filter(found -> !FileName.isMarkdown(found.path()))
                    .map(found -> asset(kind.folder(), found))
                    .forEach(assets::add);
        }
        listing.statics().forEach(found -> assets.add(asset(Listing.STATIC, found)));
        List<Path> data = listing.data().stream().map(Found::path).toList();
        return new Content(
                read, assets, unreadable, new DataFiles(base, content.resolve(Listing.DATA), problems).read(data));
    }

    /** Reads one Markdown file; empty if it is none of the folder's, or is wrong, which a whole reading reports. */
    public Optional<Document> readOne(Path file) throws IOException {
        for (Document.Kind kind : Document.Kind.values()) {
            Path folder = content.resolve(kind.folder());
            if (file.startsWith(folder) && FileName.isMarkdown(file) && Files.isRegularFile(file)) {
                Found found = Listing.found(base, folder, file);
                return read(kind, found, Optional.empty());
            }
        }
        return Optional.empty();
    }

    private Optional<Document> document(Document.Kind kind, Found found, Set<String> unreadable) {
        Optional<Document> known = earlier.find(found.name());
        Optional<Document> document =
                known.filter(d -> found.stamp().sameAs(d.source().stamp())).or(() -> read(kind, found, known));
        document.ifPresentOrElse(d -> d.warnings().forEach(problems), () -> unreadable.add(found.name()));
        return document;
    }

    private Optional<Document> read(Document.Kind kind, Found found, Optional<Document> known) {
        Optional<byte[]> read = SourceFile.bytes(found.name(), found.path(), problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Source source = new Source(found.name(), found.path(), found.stamp(), Fingerprint.of(read.get()));
        Optional<Document> same = known.filter(d -> d.source().fingerprint() == source.fingerprint())
                .map(d -> d.from(source));
        return same.isPresent()
                ? same
                : SourceFile.decode(found.name(), read.get(), problems)
                        .flatMap(text -> documents.read(kind, found.relative(), held(source, text), text, problems));
    }

    private Source held(Source source, SourceText text) {
        return room.addAndGet(-text.text().length()) > 0 ? source.holding(text) : source;
    }

    private static Asset asset(String folder, Found found) {
        return new Asset(found.path(), found.name(), folder, found.relative(), found.stamp());
    }

    /** Defaults of a folder that is not there, but one much like it. */
    private void warnOfOtherFolders(Listing listing) {
        defaults.byFolder().forEach((folder, values) -> {
            Set<String> folders = listing.folders();
            Optional<String> near = folders.contains(folder) ? Optional.empty() : Spelling.nearest(folder, folders);
            near.ifPresent(name -> problems.accept(Problem.warning(
                    values.place().marked(),
                    "defaults: there is no folder " + folder + " in " + content.getFileName(),
                    "Did you mean " + name + "?")));
        });
    }

    /** What stands beside the known folders would be lost in silence. */
    private void warnOfStrangers(Listing listing) {
        listing.strangers()
                .forEach(entry -> problems.accept(Problem.warning(
                        Place.file(SourceFile.name(base, entry)),
                        "this is not part of the site",
                        "Posts belong in posts/, pages in pages/, files to copy in static/.")));
    }
}
