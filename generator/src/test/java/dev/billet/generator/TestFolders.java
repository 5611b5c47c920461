package dev.billet.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders as tests handle them. */
public final class TestFolders {
    private TestFolders() {}

    /** The files below a folder, sorted, with forward slashes. */
    public static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The bytes of each file below a folder, as Latin-1 text, so that a difference can be read. */
    public static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String file : files(folder)) {
            contents.put(file, new String(Files.readAllBytes(folder.resolve(file)), "ISO-8859-1"));
        }
        return contents;
    }

    public static void delete(Path folder) throws IOException {
        for (String file : files(folder)) {
            Files.delete(folder.resolve(file));
        }
    }

    /** A folder with all that is in it. */
    public static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        for (String file : files(from)) {
            Path target = to.resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
