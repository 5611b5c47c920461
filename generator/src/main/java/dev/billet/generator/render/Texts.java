package dev.billet.generator.render;

import dev.billet.generator.assemble.Entry;
import dev.billet.generator.assemble.Outline;
import dev.billet.generator.cache.Pass;
import dev.billet.generator.cache.Text;
import dev.billet.generator.content.Document;
import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.markdown.RenderContext;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.progress.Count;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rendered texts of the site: what the index holds of each, and its HTML when a page needs it. Thread-safe. */
final class Texts {
    private final MarkdownRenderer markdown;
    private final ContentLinks links;
    private final Pictures pictures;
    private final Pass cache;
    private final Map<String, Text> bySource = new ConcurrentHashMap<>();

    Texts(MarkdownRenderer markdown, ContentLinks links, Pictures pictures, Pass cache) {
        this.markdown = markdown;
        this.links = links;
        this.pictures = pictures;
        this.cache = cache;
    }

    /** Renders every document on every core, but for those whose rendering still holds. */
    void render(Outline outline, Count count, Consumer<Problem> problems) {
        Stream.<Entry>concat(outline.posts().stream(), outline.pages().stream())
                .parallel()
                .forEach(entry -> {
                    bySource.put(entry.document().file(), text(entry, problems));
                    count.one();
                });
    }

    private Text text(Entry entry, Consumer<Problem> problems) {
        Document document = entry.document();
        Questions questions = new Questions(links.in(document.file()), pictures);
        Optional<Text> known = cache.text(document)
                .filter(text -> text.lang().equals(entry.lang()) && text.titleInText() == entry.titleInText())
                .filter(text -> questions.haveSameAnswers(text.answers()));
        Text text = known.orElseGet(() -> {
            Rendered rendered = rendered(document, entry.lang(), entry.titleInText(), questions);
            document.source().release();
            return new Text(
                    entry.lang(),
                    entry.titleInText(),
                    questions.answers(),
                    rendered.summaryHtml(),
                    rendered.summaryText(),
                    rendered.headings(),
                    rendered.words(),
                    rendered.problems(),
                    rendered.anchors(),
                    cache.append(rendered.html()));
        });
        text.problems().forEach(problems);
        cache.keep(document, text);
        return text;
    }

    private Rendered rendered(Document document, String lang, boolean titleInText, Questions questions) {
        RenderContext context = new RenderContext(lang, titleInText, questions).withImages(questions);
        return markdown.render(document.source().text(), document.bodyStart(), context);
    }

    /** What a text, as it is now, would be rendered to. */
    Rendered preview(Document document, Entry entry) {
        Questions questions = new Questions(links.in(document.file()), pictures);
        return rendered(document, entry.lang(), entry.titleInText(), questions);
    }

    /** The heading that a text starts with. */
    Optional<String> leadingHeading(Document document) {
        return markdown.leadingHeading(document.source().text(), document.bodyStart());
    }

    Text of(Document document) {
        return Objects.requireNonNull(bySource.get(document.file()), document.file());
    }

    /** Changes with the HTML of a document. */
    long fingerprint(Document document) {
        return of(document).body().fingerprint();
    }

    /** The HTML of a document, made again if what was put away is damaged. */
    String html(Document document) {
        Text text = of(document);
        return cache.read(text.body()).orElseGet(() -> {
            Questions questions = new Questions(links.in(document.file()), pictures);
            return rendered(document, text.lang(), text.titleInText(), questions)
                    .html();
        });
    }
}
