package dev.billet.generator.content;

import dev.billet.generator.change.Stamp;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files of the author's folder and their state, sorted by name, without what systems and editors leave behind.
 *
 * @param strangers what stands beside the known folders
 * @param troubles links that lead nowhere, and what cannot be read
 */
public record Listing(
        List<Found> posts,
        List<Found> pages,
        List<Found> statics,
        List<Found> data,
        List<Path> strangers,
        List<Problem> troubles) {
    static final String STATIC = "static";
    static final String DATA = "data";
    private static final Set<String> KNOWN = Set.of("posts", "pages", STATIC, DATA, "archetypes", "site.yaml");
    private static final Set<String> LITTER = Set.of(
            "Thumbs.db", "desktop.ini", ".DS_Store", ".git", ".gitignore", ".gitattributes", ".gitkeep", ".svn", ".hg");

    /**
     * One file.
     *
     * @param name as messages call it
     * @param folder of its kind
     */
    public record Found(Path path, String name, Path folder, Stamp stamp) {
        /** Where it lies in the folder. Found out for few of a large blog's files. */
        Path relative() {
            return folder.relativize(path);
        }
    }

    /**
     * Looks through a folder.
     *
     * @param base the blog's folder; names are relative to it
     */
    public static Listing of(Path base, Path content) {
        List<Problem> troubles = new ArrayList<>();
        try {
            return new Listing(
                    FolderWalk.of(base, content.resolve(Document.Kind.POST.folder()), troubles),
                    FolderWalk.of(base, content.resolve(Document.Kind.PAGE.folder()), troubles),
                    FolderWalk.of(base, content.resolve(STATIC), troubles),
                    FolderWalk.of(base, content.resolve(DATA), troubles),
                    strangers(content),
                    troubles);
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

    /** One file as it is now. */
    static Found found(Path base, Path folder, Path file) throws IOException {
        long now = Stamp.now();
        Stamp stamp = Stamp.of(Files.readAttributes(file, BasicFileAttributes.class), now);
        return new Found(file, SourceFile.name(base, file), folder, stamp);
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
    static boolean isWanted(Path path, boolean hidden) {
        String name = path.getFileName().toString();
        boolean litter = LITTER.contains(name)
                || name.endsWith("~")
                || name.endsWith(".swp")
                || name.startsWith("._")
                || name.startsWith(".#");
        return !litter && (hidden || !name.startsWith("."));
    }
}
