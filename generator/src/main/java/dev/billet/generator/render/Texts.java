package dev.billet.generator.render;

import dev.billet.generator.assemble.Entry;
import dev.billet.generator.assemble.Outline;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Content;
import dev.billet.generator.content.Document;
import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.markdown.RenderContext;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.problem.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rendered texts of the site, by source file. */
final class Texts {
    private final Map<String, Rendered> bySource;

    private Texts(Map<String, Rendered> bySource) {
        this.bySource = bySource;
    }

    /** Renders every document on every core. */
    static Texts render(
            Outline outline,
            Content content,
            SiteAddress address,
            Pictures pictures,
            MarkdownRenderer markdown,
            Consumer<Problem> problems) {
        ContentLinks links = new ContentLinks(outline, content, address);
        return new Texts(Stream.<Entry>concat(outline.posts().stream(), outline.pages().stream())
                .parallel()
                .map(entry -> {
                    Document document = entry.document();
                    RenderContext context = new RenderContext(
                                    entry.lang(), entry.titleInText(), links.in(document.file()))
                            .withImages(pictures);
                    Rendered rendered = markdown.render(document.source(), document.bodyStart(), context);
                    rendered.problems().forEach(problems);
                    return Map.entry(document.file(), rendered);
                })
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Rendered of(Document document) {
        return Objects.requireNonNull(bySource.get(document.file()), document.file());
    }
}
