package dev.billet.benchmark;

import dev.billet.generator.BuildOptions;
import dev.billet.generator.BuildReport;
import dev.billet.generator.Session;
import dev.billet.generator.markdown.LinkResolver;
import dev.billet.generator.markdown.MarkdownOptions;
import dev.billet.generator.markdown.MarkdownRenderer;
import dev.billet.generator.markdown.RenderContext;
import dev.billet.generator.markdown.Rendered;
import dev.billet.generator.markdown.parse.Dialect;
import dev.billet.generator.markdown.parse.MarkdownParser;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the stages of a build take once the machine is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Stages {
    private static final int TEXTS = 200;
    private static final int POSTS = 1_000;
    private static final RenderContext CONTEXT = new RenderContext("en", false, LinkResolver.none());

    private final SourceText[] texts = new SourceText[TEXTS];
    private final MarkdownParser parser = new MarkdownParser(Dialect.BILLET);
    private final MarkdownRenderer renderer = new MarkdownRenderer(MarkdownOptions.defaults());
    private int next;
    private Path blog = Path.of("");
    private Path post = Path.of("");
    private Session session = Session.open(BuildOptions.in(blog, Instant.EPOCH));

    @Setup
    public void prepare() throws IOException {
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = new SourceText("post.md", Corpus.text(i));
        }
        blog = Files.createTempDirectory("billet-stages");
        Path posts = blog.resolve("content/posts");
        Corpus.write("billet", POSTS, posts);
        Files.writeString(blog.resolve("content/site.yaml"), "title: A\nurl: https://a.example/\ncards: false\n");
        try (var files = Files.list(posts)) {
            post = files.sorted().toList().get(POSTS / 2);
        }
        session = Session.open(options());
        session.build(options());
    }

    @TearDown
    public void remove() throws IOException {
        session.close();
        Folders.delete(blog);
    }

    /** The Markdown of one post to a tree. */
    @Benchmark
    public Object parse() {
        return parser.parse(text().text());
    }

    /** The Markdown of one post to HTML. */
    @Benchmark
    public Rendered render() {
        return renderer.render(text(), 0, CONTEXT);
    }

    /** A build of 1,000 posts of which nothing changed, by a process that stays. */
    @Benchmark
    public BuildReport nothingChanged() throws IOException {
        return session.build(options());
    }

    /** A build of 1,000 posts of which one changed, by a process that stays. */
    @Benchmark
    public BuildReport onePostChanged() throws IOException {
        Files.writeString(post, "One more sentence.\n", StandardOpenOption.APPEND);
        return session.build(options());
    }

    private SourceText text() {
        next = (next + 1) % TEXTS;
        return texts[next];
    }

    private BuildOptions options() {
        return BuildOptions.in(blog, Instant.parse("2026-11-24T00:00:00Z"));
    }
}
