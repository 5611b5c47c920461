package dev.billet.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes folders that hold nothing but folders. */
final class EmptyFolders {
    private EmptyFolders() {}

    /** Removes a folder if there is no file in it, at any depth. */
    static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        if (all.stream().allMatch(Files::isDirectory)) {
            for (Path each : all) {
                Files.delete(each);
            }
        }
    }
}
