package dev.billet.generator.content;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads {@code content/}: posts and pages on every core, the rest as files to copy. */
public final class ContentReader {
    private static final String STATIC = "static";
    private static final String DATA = "data";
    private static final Set<String> KNOWN = Set.of("posts", "pages", STATIC, DATA, "site.yaml");
    private static final Set<String> LITTER = Set.of("Thumbs.db", "desktop.ini");

    private final Path base;
    private final Path content;
    private final DocumentReader documents;
    private final Consumer<Problem> problems;

    /**
     * @param base the blog's folder; places are told relative to it
     * @param content the folder to read
     * @param problems takes what is wrong; must be thread-safe
     */
    public ContentReader(Path base, Path content, SiteConfig config, Consumer<Problem> problems) {
        this.base = base;
        this.content = content;
        this.documents = new DocumentReader(config);
        this.problems = problems;
    }

    /** Reads all of it. */
    public Content read() {
        warnOfStrangers();
        List<Document> read = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        Set<String> unreadable = ConcurrentHashMap.newKeySet();
        for (Document.Kind kind : Document.Kind.values()) {
            Path folder = content.resolve(kind.folder());
            List<Path> files = files(folder);
            read.addAll(files.parallelStream()
                    .filter(FileName::isMarkdown)
                    .flatMap(file -> document(kind, folder, file, unreadable).stream())
                    .toList());
            files.stream()
                    .filter(file -> !FileName.isMarkdown(file))
                    .map(file -> asset(kind.folder(), folder, file))
                    .forEach(assets::add);
        }
        Path folder = content.resolve(STATIC);
        files(folder).forEach(file -> assets.add(asset(STATIC, folder, file)));
        Path data = content.resolve(DATA);
        return new Content(read, assets, unreadable, new DataFiles(base, data, problems).read(files(data)));
    }

    private Optional<Document> document(Document.Kind kind, Path folder, Path file, Set<String> unreadable) {
        Optional<Document> document = SourceFile.read(base, file, problems)
                .flatMap(source -> documents.read(kind, folder.relativize(file), source, problems));
        if (document.isEmpty()) {
            unreadable.add(SourceFile.name(base, file));
        }
        return document;
    }

    private Asset asset(String name, Path folder, Path file) {
        return new Asset(file, SourceFile.name(base, file), name, folder.relativize(file));
    }

    /** Every file below a folder, sorted, without what systems and editors leave behind. */
    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(file -> isWanted(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            boolean hidden = name.startsWith(".") && !name.equals(".well-known") && !name.equals(".nojekyll");
            if (hidden || name.endsWith("~") || LITTER.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** What stands beside the known folders would be lost in silence. */
    private void warnOfStrangers() {
        try (Stream<Path> entries = Files.list(content)) {
            entries.filter(entry -> isWanted(entry.getFileName()))
                    .filter(entry -> !KNOWN.contains(entry.getFileName().toString()))
                    .sorted()
                    .forEach(entry -> problems.accept(Problem.warning(
                            Place.file(SourceFile.name(base, entry)),
                            "this is not part of the site",
                            "Posts belong in posts/, pages in pages/, files to copy in static/.")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
