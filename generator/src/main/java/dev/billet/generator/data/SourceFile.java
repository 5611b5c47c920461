package dev.billet.generator.data;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a text file of the author's, which must be UTF-8. */
public final class SourceFile {
    private SourceFile() {}

    /** The name that messages give to a file: relative to the blog's folder if it is below it, with forward slashes. */
    public static String name(Path base, Path file) {
        Path from = base.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        return (to.startsWith(from) ? from.relativize(to) : to).toString().replace('\\', '/');
    }

    /**
     * Reads the file; a byte order mark is dropped.
     *
     * @return empty if it cannot be read as UTF-8; the problem was reported
     */
    public static Optional<SourceText> read(Path base, Path file, Consumer<Problem> problems) {
        String name = name(base, file);
        return bytes(name, file, problems).flatMap(bytes -> decode(name, bytes, problems));
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name as messages call it
     * @return empty if it cannot be read; the problem was reported
     */
    public static Optional<byte[]> bytes(String name, Path file, Consumer<Problem> problems) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.accept(Problem.error(
                    Place.file(name),
                    "this file cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage(),
                    "Check that it is a file and that you may read it."));
            return Optional.empty();
        }
    }

    /**
     * The text of a file; a byte order mark is dropped.
     *
     * @return empty if it is not UTF-8; the problem was reported
     */
    public static Optional<SourceText> decode(String name, byte[] bytes, Consumer<Problem> problems) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return Optional.of(new SourceText(name, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            SourceText before =
                    new SourceText(name, new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8) + "\uFFFD");
            Place place = before.place(before.text().length() - 1, 1);
            problems.accept(Problem.error(
                    place,
                    String.format(
                            Locale.ROOT,
                            "this file is not UTF-8: the byte 0x%02X cannot stand here",
                            bytes[buffer.position()]),
                    "Save it as UTF-8 in your editor (\"Save with encoding\")."));
            return Optional.empty();
        }
    }
}
