package dev.billet.generator.content;

import dev.billet.generator.change.Stamp;
import dev.billet.generator.content.Listing.Found;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
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

/** Looks through one folder of the author's and follows its links, which may lead nowhere, or back. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final boolean hidden;
    private final String prefix;
    private final long now = Stamp.now();
    private final List<Found> found = new ArrayList<>();
    private final List<Problem> troubles;

    private FolderWalk(Path base, Path folder, List<Problem> troubles) {
        this.folder = folder;
        this.hidden = folder.endsWith(Listing.STATIC); // such as .htaccess: copied as it is
        this.prefix = SourceFile.name(base, folder) + "/";
        this.troubles = troubles;
    }

    /** The files, by name; none if there is no such folder. */
    static List<Found> of(Path base, Path folder, List<Problem> troubles) throws IOException {
        FolderWalk walk = new FolderWalk(base, folder, troubles);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        }
        walk.found.sort(Comparator.comparing(Found::name));
        return walk.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
        return visited.equals(folder) || Listing.isWanted(visited, hidden)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
        if (Listing.isWanted(visited, hidden)) {
            if (attributes.isRegularFile()) {
                found.add(new Found(visited, name(visited), folder, Stamp.of(attributes, now)));
            } else if (attributes.isSymbolicLink()) {
                troubles.add(Problem.warning(
                        Place.file(name(visited)),
                        "this link leads to no file",
                        "Take it out, or put a file where it leads."));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path visited, IOException e) {
        if (Listing.isWanted(visited, hidden)) {
            troubles.add(
                    e instanceof FileSystemLoopException
                            ? Problem.warning(
                                    Place.file(name(visited)),
                                    "this link leads back to a folder that it stands in",
                                    "Take it out, or let it lead to another folder.")
                            : Problem.error(
                                    Place.file(name(visited)),
                                    "this cannot be read: " + e.getClass().getSimpleName(),
                                    "Check that you may read it."));
        }
        return FileVisitResult.CONTINUE;
    }

    private String name(Path visited) {
        return prefix
                + visited.toString().substring(folder.toString().length() + 1).replace('\\', '/');
    }
}
