package dev.billet.generator.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of the foreign blog, sorted, by names with forward slashes.
 *
 * @param root the folder they are below
 * @param names every file
 * @param folded folders that hold nothing of an author's, with the number of files in them
 */
record SourceTree(Path root, SortedSet<String> names, Map<String, Integer> folded) {
    private static final Set<String> FOLDED =
            Set.of(".git", ".hg", ".svn", "node_modules", ".jekyll-cache", ".sass-cache", ".bundle", ".idea");

    SourceTree {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        folded = Collections.unmodifiableMap(new TreeMap<>(folded));
    }

    /**
     * Lists a folder, or the one file that is the export, with the uploads beside it.
     *
     * @param without a folder to leave out: the new blog, should it stand within the old one
     */
    static SourceTree of(Path from, Path without) {
        Path start = from.toAbsolutePath().normalize();
        Path left = without.toAbsolutePath().normalize();
        SortedSet<String> names = new TreeSet<>();
        Map<String, Integer> folded = new TreeMap<>();
        try {
            if (Files.isRegularFile(start)) {
                Path folder = Objects.requireNonNull(start.toAbsolutePath().getParent(), "the folder of a file");
                names.add(start.getFileName().toString());
                Path uploads = folder.resolve("wp-content/uploads");
                if (Files.isDirectory(uploads)) {
                    walk(folder, uploads, left, names, folded);
                }
                return new SourceTree(folder, names, folded);
            }
            walk(start, start, left, names, folded);
            return new SourceTree(start, names, folded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void walk(Path root, Path start, Path without, Set<String> names, Map<String, Integer> folded)
            throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(without) && !folder.equals(root)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(root) && FOLDED.contains(folder.getFileName().toString())) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        folded.put(name(root, folder) + "/", (int)
                                files.filter(Files::isRegularFile).count());
                    }
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(name(root, file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean hasFolder(String folder) {
        return !names.tailSet(folder + "/").isEmpty()
                && names.tailSet(folder + "/").first().startsWith(folder + "/");
    }

    /** Whether a folder of this name is somewhere in it. */
    boolean anyBelow(String folder) {
        return names.stream().anyMatch(name -> ("/" + name).contains("/" + folder + "/"));
    }

    Path file(String name) {
        return root.resolve(name);
    }

    /** The first characters of a file, whatever its encoding. */
    String head(String name, int length) {
        byte[] bytes = bytes(name);
        return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
    }

    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file: UTF-8, or UTF-16 with its mark, or else taken as Windows-1252, which is remarked. Line ends are one. */
    String text(String name, Remarks remarks) {
        byte[] bytes = bytes(name);
        return decode(name, bytes, remarks).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decode(String name, byte[] bytes, Remarks remarks) {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            remarks.file(name, "this file was UTF-16; its text is UTF-8 now", "");
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            remarks.file(
                    name,
                    "this file is not UTF-8; it was read as Windows-1252",
                    "Look at its accented letters and its quotes.");
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
