package dev.billet.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Where fetched and written objects are kept between two runs: a bare repository of our own, because a shallow fetch would
 * make the author's repository shallow. It is a cache, and may be deleted at any time.
 */
final class Store {
    /** Git's own measure of when to clean up: so many loose objects in one of 256 folders. */
    private static final int MOST_LOOSE = 100;

    private static final int MOST_PACKS = 200;

    private Store() {}

    static FileRepository open(Path folder) {
        try {
            Files.createDirectories(folder);
            if (isOvergrown(folder) && StoreLock.isUnused(folder)) {
                delete(folder.resolve("objects"));
                delete(folder.resolve("refs"));
                Files.deleteIfExists(folder.resolve("shallow"));
                Files.deleteIfExists(folder.resolve("packed-refs"));
            }
            if (!Stream.of("HEAD", "objects", "refs").map(folder::resolve).allMatch(Files::exists)) {
                create(folder);
            }
            return repository(folder);
        } catch (IOException e) {
            throw broken(folder, e);
        }
    }

    /** As git does it, whatever a killed run has left of it: what tells that it is whole comes last. */
    private static void create(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("objects/pack"));
        Files.createDirectories(folder.resolve("refs/heads"));
        Files.writeString(folder.resolve(".gitignore"), "*\n", UTF_8);
        Files.writeString(folder.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = true\n", UTF_8);
        Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/main\n", UTF_8);
    }

    static StoreLock lock(FileRepository repository) {
        Path folder = repository.getDirectory().toPath();
        try {
            return StoreLock.of(folder);
        } catch (IOException e) {
            repository.close();
            throw broken(folder, e);
        }
    }

    /** A store that reads what another one has and leaves it as it is. */
    static FileRepository beside(Path other, Path folder) {
        FileRepository repository = open(folder);
        try {
            if (Files.exists(other.resolve("objects"))) {
                Path info = Files.createDirectories(folder.resolve("objects/info"));
                Files.writeString(
                        info.resolve("alternates"), other.resolve("objects").toAbsolutePath() + "\n", UTF_8);
            }
            copy(other, folder, "shallow");
            copy(other, folder, "refs/billet");
            return repository;
        } catch (IOException e) {
            repository.close();
            throw broken(folder, e);
        }
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        if (!Files.exists(from.resolve(name))) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from.resolve(name))) {
            all = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static GitException broken(Path folder, IOException e) {
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        return new GitException(
                folder + " cannot be written: " + why,
                "Free some space or give it write permission, then run this again. The folder is a cache: it may be deleted.");
    }

    private static FileRepository repository(Path folder) throws IOException {
        return (FileRepository)
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
    }

    private static boolean isOvergrown(Path folder) throws IOException {
        return count(folder.resolve("objects/17")) > MOST_LOOSE
                || count(folder.resolve("objects/pack")) > 2 * MOST_PACKS;
    }

    private static long count(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            each.toFile().setWritable(true);
            Files.delete(each);
        }
    }
}
