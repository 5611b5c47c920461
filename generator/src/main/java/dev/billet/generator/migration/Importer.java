package dev.billet.generator.migration;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings a blog over from another generator. What is there already is never overwritten. */
public final class Importer {
    private Importer() {}

    /**
     * Imports a blog, finding out by itself what it was written for.
     *
     * @param from its folder, or the XML file that WordPress exported
     * @param to the new blog's folder, in which {@code content/} and {@code import-report.md} are written
     * @param problems takes the error that kept everything from being imported
     * @return empty if there was such an error
     */
    public static Optional<ImportReport> run(Path from, Path to, Consumer<Problem> problems) {
        return run(from, to, null, problems);
    }

    /** The same, of a kind that the author names; null finds out. */
    public static Optional<ImportReport> run(Path from, Path to, @Nullable BlogKind kind, Consumer<Problem> problems) {
        Path source = from.toAbsolutePath().normalize();
        Path target = to.toAbsolutePath().normalize();
        Place place = Place.file(from.toString());
        if (!Files.exists(source)) {
            problems.accept(
                    Problem.error(
                            place,
                            "there is no such folder or file, so there is nothing to import",
                            "Give the folder of the old blog, or the XML file that WordPress exported: -Dsite.from=../old-blog"));
            return Optional.empty();
        }
        if (source.equals(target)) {
            problems.accept(Problem.error(
                    place,
                    "the old blog and the new one are the same folder",
                    "Make a new folder beside it, and run the import there with -Dsite.from=" + from));
            return Optional.empty();
        }
        SourceTree tree = SourceTree.of(source, target);
        Optional<BlogKind> found = kind != null ? Optional.of(kind) : BlogKind.detect(tree);
        if (found.isEmpty()) {
            problems.accept(Problem.error(place, "no blog that can be imported was found here", """
                    Give the folder that has one of these in it:
                      Jekyll     _config.yml or _posts/
                      Hugo       hugo.toml, or config.toml and content/
                      Zola       config.toml with base_url, and content/
                      JBake      jbake.properties and content/
                      WordPress  the XML file of Tools > Export"""));
            return Optional.empty();
        }
        return Optional.of(bring(tree, found.get(), from.toString(), target));
    }

    private static ImportReport bring(SourceTree tree, BlogKind kind, String from, Path to) {
        Remarks remarks = new Remarks();
        ForeignBlog blog = kind.read(tree, remarks);
        List<ForeignText> texts = Translations.join(Targets.apart(blog.texts()));
        ForeignBlog joined = new ForeignBlog(
                blog.settings(), blog.base(), texts, blog.copies(), blog.taken(), blog.skips(), blog.markup());
        TextIndex index = new TextIndex(joined);
        List<ForeignText> rewritten = new ArrayList<>();
        for (ForeignText text : texts) {
            TrackedText body = blog.markup().rewrite(text, index);
            ForeignText markdown =
                    text.html() ? text.with(text.front(), HtmlMarkdown.convert(text, body, remarks)) : text;
            rewritten.add(new ForeignLinks(markdown, index, remarks).rewrite(text.html() ? markdown.body() : body));
        }
        NewContent content = new NewContent(tree, to);
        rewritten.forEach(content::write);
        joined.copies().forEach(content::copy);
        content.settings(joined, remarks);
        joined.skips().forEach(content::skip);
        ImportReport report = new ImportReport(kind, from, content.entries(), remarks.sorted(), Notes.of(rewritten));
        content.report(report.markdown());
        return report;
    }
}
