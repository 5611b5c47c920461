package dev.billet.generator.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/** A file of the generator's own notes: always whole, either as it was or as it is now. */
public final class WorkFile {
    private final Path file;

    public WorkFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What is in it; nothing if it is not there or cannot be read. */
    public Optional<byte[]> read() {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // notes can be made again
        }
    }

    public void replace(byte[] bytes) throws IOException {
        Path folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        Path draft = folder.resolve(file.getFileName() + ".tmp");
        Files.write(draft, bytes);
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
