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
import java.util.HashSet;
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
    private static final Set<String> KNOWN = Set.of("posts", "pages", STATIC, DATA, "archetypes", "site.yaml");
    private static final Set<String> LITTER = Set.of(
            "Thumbs.db", "desktop.ini", ".DS_Store", ".git", ".gitignore", ".gitattributes", ".gitkeep", ".svn", ".hg");

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

    /** The folders with posts or pages in them, and those above, as they lie below {@code content/}. */
    Set<String> folders() {
        Set<String> folders = new HashSet<>();
        for (Document.Kind kind : Document.Kind.values()) {
            for (Found found : of(kind)) {
                for (Path at = found.relative().getParent(); at != null; at = at.getParent()) {
                    folders.add(kind.folder() + "/" + at.toString().replace('\\', '/'));
                }
            }
            folders.add(kind.folder());
        }
        return folders;
    }

    private static List<Found> below(Path base, Path folder) throws IOException {
        List<Found> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        boolean hidden = folder.endsWith(STATIC); // such as .htaccess: copied as it is
        String prefix = SourceFile.name(base, folder) + "/";
        long now = Stamp.now();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                        return visited.equals(folder) || isWanted(visited, hidden)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && isWanted(visited, hidden)) {
                            Path relative = folder.relativize(visited);
                            String name = prefix + relative.toString().replace('\\', '/');
                            found.add(new Found(visited, name, relative, Stamp.of(attributes, now)));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(Comparator.comparing(Found::name));
        return found;
    }

    /** One file as it is now. */
    static Found found(Path base, Path folder, Path file) throws IOException {
        long now = Stamp.now();
        Stamp stamp = Stamp.of(Files.readAttributes(file, BasicFileAttributes.class), now);
        return new Found(file, SourceFile.name(base, file), folder.relativize(file), stamp);
    }

    private static List<Path> strangers(Path content) throws IOException {
        try (Stream<Path> entries = Files.list(content)) {
            return entries.filter(entry -> isWanted(entry, false))
                    .filter(entry -> !KNOWN.contains(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** @param hidden whether files that systems hide are meant to be there */
    private static boolean isWanted(Path path, boolean hidden) {
        String name = path.getFileName().toString();
        boolean litter = LITTER.contains(name)
                || name.endsWith("~")
                || name.endsWith(".swp")
                || name.startsWith("._")
                || name.startsWith(".#");
        return !litter && (hidden || !name.startsWith("."));
    }
}
