package dev.billet.generator.check;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/**
 * One page of the site.
 *
 * @param name its file, relative to the site's folder, with forward slashes
 * @param anchors what a link can lead to within it
 * @param flaws what its HTML itself has wrong
 */
record BuiltPage(String name, Path file, Set<String> anchors, List<Reference> references, List<Flaw> flaws) {
    private static final int MOST_ERRORS = 5;

    /**
     * Something wrong at one place of the page.
     *
     * @param text what is meant
     * @param trace what to look for in the author's file
     */
    record Flaw(int offset, String text, String trace, boolean error, String message, String remedy) {}

    static BuiltPage read(String name, Path file) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setTrackErrors(MOST_ERRORS);
        String text = text(file);
        Document document = parser.parseInput(text, "");
        Set<String> anchors = Stream.concat(
                        document.select("[id]").eachAttr("id").stream(),
                        document.select("a[name]").eachAttr("name").stream())
                .collect(Collectors.toUnmodifiableSet());
        List<ParseError> errors = List.copyOf(parser.getErrors());
        return new BuiltPage(name, file, anchors, References.of(document), Flaws.of(document, text, errors));
    }

    /** Places are asked for only where something is wrong, so the text is read once more rather than kept. */
    Place place(String displayName, int offset, int length) {
        return new SourceText(displayName, text(file)).place(offset, length);
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
