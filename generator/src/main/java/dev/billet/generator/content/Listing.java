package dev.billet.generator.content;

import dev.billet.generator.change.Stamp;
import dev.billet.generator.data.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files of the author's folder and their state, sorted by name, without what systems and editors leave behind.
 *
 * @param strangers what stands beside the known folders
 */
public record Listing(
        List<Found> posts, List<Found> pages, List<Found> statics, List<Found> data, List<Path> strangers) {
    static final String STATIC = "static";
    static final String DATA = "data";
    private static final Set<String> KNOWN = Set.of("posts", "pages", STATIC, DATA, "site.yaml");
    private static final Set<String> LITTER = Set.of("Thumbs.db", "desktop.ini");

    /**
     * One file.
     *
     * @param name as messages call it
     * @param relative to the folder of its kind
     */
    public record Found(Path path, String name, Path relative, Stamp stamp) {}

    /**
     * Looks through a folder.
     *
     * @param base the blog's folder; names are relative to it
     */
    public static Listing of(Path base, Path content) {
        try {
            return new Listing(
                    below(base, content.resolve(Document.Kind.POST.folder())),
                    below(base, content.resolve(Document.Kind.PAGE.folder())),
                    below(base, content.resolve(STATIC)),
                    below(base, content.resolve(DATA)),
                    strangers(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Found> of(Document.Kind kind) {
        return kind == Document.Kind.POST ? posts : pages;
    }

    /** Every file that the site is made from. */
    public void each(Consumer<Found> files) {
        Stream.of(posts, pages, statics, data).forEach(list -> list.forEach(files));
    }

    private static List<Found> below(Path base, Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        String prefix = SourceFile.name(base, folder) + "/";
        long now = Stamp.now();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                        return visited.equals(folder) || isWanted(visited)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && isWanted(visited)) {
                            Path relative = folder.relativize(visited);
                            String name = prefix + relative.toString().replace('\\', '/');
                            found.add(new Found(visited, name, relative, Stamp.of(attributes, now)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(Comparator.comparing(Found::path));
        return found;
    }

    private static List<Path> strangers(Path content) throws IOException {
        try (Stream<Path> entries = Files.list(content)) {
            return entries.filter(Listing::isWanted)
                    .filter(entry -> !KNOWN.contains(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isWanted(Path path) {
        String name = path.getFileName().toString();
        boolean hidden = name.startsWith(".") && !name.equals(".well-known") && !name.equals(".nojekyll");
        return !hidden && !name.endsWith("~") && !LITTER.contains(name);
    }
}
