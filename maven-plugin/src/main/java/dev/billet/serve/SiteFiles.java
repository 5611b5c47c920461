package dev.billet.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The built site, looked up as its host does it: below its path, {@code index.html} for a folder, and {@code about} for {@code
 * about.html}.
 *
 * @param root the folder of the built site
 * @param path that the site is served under: {@code /} or {@code /carnet/}
 */
record SiteFiles(Path root, String path) {

    /** What is at an address. */
    sealed interface Found {
        record File(Path file) implements Found {}

        /** @param to the path where it is */
        record Moved(String to) implements Found {}

        /** @param page the site's own page for it, if it has one */
        record Missing(Optional<Path> page) implements Found {}
    }

    /** @param asked the decoded path of a request */
    Found at(String asked) throws IOException {
        if (!asked.startsWith(path)) {
            boolean home = asked.equals("/") || path.equals(asked + "/");
            return home ? new Found.Moved(path) : missing();
        }
        Optional<Path> inside = inside(asked.substring(path.length()));
        if (inside.isEmpty()) {
            return missing();
        }
        Path file = inside.get();
        if (Files.isDirectory(file)) {
            Path index = file.resolve("index.html");
            if (!asked.endsWith("/")) {
                return new Found.Moved(asked + "/");
            }
            return Files.isRegularFile(index) ? new Found.File(index) : missing();
        }
        Path page = file.resolveSibling(file.getFileName() + ".html");
        if (!Files.isRegularFile(file) && !asked.endsWith("/") && Files.isRegularFile(page)) {
            return new Found.File(page);
        }
        return Files.isRegularFile(file) && !asked.endsWith("/") ? new Found.File(file) : missing();
    }

    private Found missing() {
        Path page = root.resolve("404.html");
        return new Found.Missing(Files.isRegularFile(page) ? Optional.of(page) : Optional.empty());
    }

    /** The file of a name, unless it lies outside, be it by {@code ..} or by a symbolic link. */
    private Optional<Path> inside(String name) throws IOException {
        try {
            Path file = root.resolve(name.startsWith("/") ? "." + name : name).normalize();
            boolean escapes = !file.startsWith(root.normalize())
                    || Files.exists(file) && !file.toRealPath().startsWith(root.toRealPath());
            return escapes ? Optional.empty() : Optional.of(file);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
