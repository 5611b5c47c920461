package dev.billet.generator.content;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown file, its front matter typed, its text as it was written.
 *
 * @param kind what its folder says it is
 * @param relative its path below {@code content/posts} or {@code content/pages}
 * @param bodyStart where the text begins in the source, after the front matter
 * @param frontMatter as written
 * @param date of the front matter, else of the file's name
 * @param nameLang the language that the file's name gives, as in {@code name.fr.md}
 * @param name the file's name without date and ending; of a bundle, the folder's
 * @param warnings what is wrong with its front matter, which can be used nevertheless
 */
public record Document(
        Kind kind,
        Path relative,
        Source source,
        int bodyStart,
        FrontMatter frontMatter,
        @Nullable ZonedDateTime date,
        Optional<String> nameLang,
        String name,
        List<Problem> warnings) {

    public Document {
        warnings = List.copyOf(warnings);
    }

    /** What a Markdown file becomes. */
    public enum Kind {
        /** Has a date, stands in lists and feeds, is announced. */
        POST("posts"),
        /** Has neither. */
        PAGE("pages");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        /** The folder below {@code content/} where they are. */
        public String folder() {
            return folder;
        }
    }

    /** The file's name relative to the blog's folder: its key everywhere. */
    public String file() {
        return source.file();
    }

    /** The same, as its file is now, whose bytes are the same. */
    Document from(Source now) {
        return with(now, bodyStart);
    }

    /** Whether at most the text below the front matter is another. */
    public boolean isSameButForText(Document other) {
        return with(other.source, other.bodyStart).equals(other);
    }

    private Document with(Source text, int start) {
        return new Document(kind, relative, text, start, frontMatter, date, nameLang, name, warnings);
    }

    /** Where the file begins. */
    public Place start() {
        return new Place(file(), 1, 1, 0, "");
    }

    /** Whether it is the text of a bundle: a folder with one text and its pictures. */
    public boolean isBundle() {
        return FileName.isIndex(relative);
    }

    /** The folder that it is in, below that of its kind; empty if it is right in it. A bundle's own folder does not count. */
    public String section() {
        Path folder = isBundle() && relative.getParent() != null ? relative.getParent() : relative;
        return folder.getParent() == null ? "" : folder.getParent().toString().replace('\\', '/');
    }

    /** Its language: what it says, else what its file's name says, else that of the site. */
    public String lang(String otherwise) {
        @Nullable String written = frontMatter.lang();
        return written != null ? written : nameLang.orElse(otherwise);
    }

    /** What its translations share: {@code translationKey}, else the place of the file but for the language in its name. */
    public String translationKey() {
        @Nullable String written = frontMatter.translationKey();
        @Nullable Path folder = relative.getParent();
        return written != null ? written : kind.folder() + "/" + (folder == null ? "" : folder + "/") + name;
    }

    /** Whether it is the introduction of the home page. */
    public boolean isHome() {
        return kind == Kind.PAGE && relative.getNameCount() == 1 && isBundle();
    }

    /** The slug: pinned by the author, else made of the file's name, else of the title. */
    public Optional<Slug> slug(String title) {
        return frontMatter.slug() != null
                ? Optional.of(new Slug(frontMatter.slug().text()))
                : Slug.of(name).or(() -> Slug.of(title));
    }
}
