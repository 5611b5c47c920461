package dev.billet.generator.content;

import dev.billet.generator.data.DataException;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Yaml;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts a Markdown file into front matter and text. */
final class DocumentReader {
    private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*(\\r?\\n|\\z)");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*(\\r?\\n|\\z)", Pattern.MULTILINE);

    private final ZoneId zone;

    DocumentReader(ZoneId zone) {
        this.zone = zone;
    }

    /** Reads one document; empty if it cannot be used, the problems being reported. */
    Optional<Document> read(Document.Kind kind, Path relative, SourceText source, Consumer<Problem> problems) {
        Matcher opening = OPENING.matcher(source.text());
        if (!opening.find()) {
            return document(kind, relative, source, 0, Mapping.empty(Place.file(source.file())), problems);
        }
        Matcher closing = CLOSING.matcher(source.text());
        if (!closing.find(opening.end())) {
            problems.accept(Problem.error(
                    source.place(0, 3),
                    "the front matter that starts here has no end",
                    "Close it with a line of its own: ---"));
            return Optional.empty();
        }
        try {
            Mapping mapping = Yaml.mapping(source, opening.end(), closing.start(), problems);
            return document(kind, relative, source, closing.end(), mapping, problems);
        } catch (DataException e) {
            problems.accept(e.problem());
            return Optional.empty();
        }
    }

    private Optional<Document> document(
            Document.Kind kind,
            Path relative,
            SourceText source,
            int bodyStart,
            Mapping mapping,
            Consumer<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        FrontMatter frontMatter = new FrontMatterReader(zone, found::add).read(mapping);
        found.forEach(problems);
        if (found.stream().anyMatch(Problem::isError)) {
            return Optional.empty();
        }
        FileName name = FileName.of(relative);
        var date = frontMatter.date() != null
                ? frontMatter.date()
                : name.date().flatMap(d -> PostDate.parse(d, zone)).orElse(null);
        return Optional.of(new Document(kind, relative, source, bodyStart, frontMatter, date, name.words()));
    }
}
