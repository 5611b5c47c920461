package dev.billet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which files in a folder are ours: lines of digest and path, as {@code sha256sum} writes and checks them. */
final class Manifest {
    static final String NAME = ".billet-files";

    private Manifest() {}

    /** Our files with the digests that they may have: two while a deployment is under way. */
    static Map<String, Set<String>> read(Path folder) throws IOException {
        Map<String, Set<String>> owned = new TreeMap<>();
        Path file = folder.resolve(NAME);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, UTF_8) : List.of();
        for (String line : lines) {
            String[] parts = line.split(" {2}", 2);
            if (parts.length == 2) {
                owned.computeIfAbsent(parts[1], path -> new TreeSet<>()).add(parts[0]);
            }
        }
        return owned;
    }

    /** @param before digests that files may still have as well */
    static void write(Path folder, Map<String, String> files, Map<String, String> before) throws IOException {
        Set<String> lines = new TreeSet<>();
        files.forEach((path, digest) -> lines.add(digest + "  " + path));
        before.forEach((path, digest) -> lines.add(digest + "  " + path));
        Path draft = folder.resolve(NAME + ".tmp");
        try {
            Files.writeString(draft, lines.stream().map(line -> line + "\n").collect(Collectors.joining()), UTF_8);
            Files.move(
                    draft, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, sha256())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
