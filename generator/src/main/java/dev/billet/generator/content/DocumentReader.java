package dev.billet.generator.content;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.DataException;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Parts a Markdown file into front matter and text. */
final class DocumentReader {
    private final SiteConfig config;

    DocumentReader(SiteConfig config) {
        this.config = config;
    }

    /** Reads one document, with its warnings; empty if it cannot be used, which is reported. */
    Optional<Document> read(
            Document.Kind kind, Path relative, Source source, SourceText text, Consumer<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Optional<Document> document = read(kind, relative, source, text, found);
        if (document.isEmpty() || found.stream().anyMatch(Problem::isError)) {
            found.stream().map(Problem::marked).forEach(problems);
            return Optional.empty();
        }
        return document;
    }

    private Optional<Document> read(
            Document.Kind kind, Path relative, Source source, SourceText whole, List<Problem> found) {
        try {
            FrontMatterText text = FrontMatterText.of(whole, found::add);
            String path = kind.folder() + "/" + relative.toString().replace('\\', '/');
            Mapping values = config.defaults().complete(text.values(), path);
            FrontMatter frontMatter = new FrontMatterReader(config, found::add).read(values);
            FileName name = FileName.of(relative);
            if (kind == Document.Kind.POST && frontMatter.date() == null) {
                name.date()
                        .filter(d -> PostDate.parse(d, config.timezone()).isEmpty())
                        .ifPresent(d -> found.add(Problem.error(
                                Place.file(whole.file()),
                                d + " in its name is in no calendar",
                                "Rename it, or write date: in its front matter.")));
            }
            @Nullable
            ZonedDateTime date = frontMatter.date() != null
                    ? frontMatter.date()
                    : name.date()
                            .flatMap(d -> PostDate.parse(d, config.timezone()))
                            .orElse(null);
            return Optional.of(new Document(
                    kind,
                    relative,
                    source,
                    text.end(),
                    frontMatter,
                    date,
                    name.lang(),
                    name.words(),
                    found.stream().map(Problem::marked).toList()));
        } catch (DataException e) {
            found.add(e.problem());
            return Optional.empty();
        }
    }
}
