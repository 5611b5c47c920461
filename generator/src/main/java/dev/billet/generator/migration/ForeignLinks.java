package dev.billet.generator.migration;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.migration.MarkdownParts.Span;
import dev.billet.generator.migration.MarkdownParts.Target;
import dev.billet.generator.migration.TrackedText.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links of a text lead where they led before: to a text by its new file, to a copied file by its path; what was meant
 * from the page's old address is told from the root of the site.
 */
final class ForeignLinks {
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|[#?].*|.*(\\{\\{|\\{%|\\[%).*|\\s*", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("(?i)\\b(src|href|poster)\\s*=\\s*(\"|')([^\"']*)\\2");
    private static final Set<String> TEXTS = Set.of("md", "markdown", "adoc", "mkd");

    private final ForeignText text;
    private final TextIndex index;
    private final Remarks remarks;

    ForeignLinks(ForeignText text, TextIndex index, Remarks remarks) {
        this.text = text;
        this.index = index;
        this.remarks = remarks;
    }

    /** The text and its front matter with the links rewritten. */
    ForeignText rewrite(TrackedText body) {
        MarkdownParts parts = MarkdownParts.of(body.text());
        List<Edit> edits = new ArrayList<>();
        for (Target target : parts.targets()) {
            String written = body.text().substring(target.start(), target.end());
            @Nullable String now = resolve(written, target.image(), true, body.line(target.start()));
            if (now != null && !now.equals(written)) {
                edits.add(new Edit(target.start(), target.end(), now));
            }
        }
        for (Span html : parts.html()) {
            attributes(body, html, edits);
        }
        edits.sort(Comparator.comparingInt(Edit::start));
        return text.with(image(text.front()), body.edit(apart(edits)));
    }

    private static List<Edit> apart(List<Edit> sorted) {
        List<Edit> apart = new ArrayList<>();
        int end = -1;
        for (Edit edit : sorted) {
            if (edit.start() >= end) {
                apart.add(edit);
                end = edit.end();
            }
        }
        return apart;
    }

    private void attributes(TrackedText body, Span html, List<Edit> edits) {
        Matcher attribute = ATTRIBUTE.matcher(body.text()).region(html.start(), html.end());
        while (attribute.find()) {
            String written = attribute.group(3);
            boolean image = !attribute.group(1).equalsIgnoreCase("href");
            @Nullable String now = resolve(written, image, false, body.line(attribute.start(3)));
            if (now != null && !now.equals(written)) {
                edits.add(new Edit(attribute.start(3), attribute.end(3), now));
            }
        }
    }

    private Fields image(Fields front) {
        Object image = front.values().get("image");
        if (image instanceof String source) {
            @Nullable String now = cover(source);
            return now == null ? front : front.with("image", now);
        }
        if (image instanceof Map<?, ?> map && map.get("src") instanceof String source) {
            @Nullable String now = cover(source);
            return now == null
                    ? front
                    : front.with("image", Fields.ofMap(map).with("src", now).values());
        }
        return front;
    }

    /** A picture in front matter is beside the text, or else seen from the root of the site. */
    private @Nullable String cover(String source) {
        boolean fromRoot = !ELSEWHERE.matcher(source).matches()
                && relative(SiteAddress.decoded(source), "", true).isEmpty()
                && index.isCopiedAddress("/" + SiteAddress.decoded(source));
        return resolve(fromRoot ? "/" + source : source, true, true, text.line());
    }

    /**
     * Where a link leads now.
     *
     * @param markdown whether it can be a link to a file; HTML needs an address
     * @return null if it stays as written
     */
    private @Nullable String resolve(String written, boolean image, boolean markdown, int line) {
        String target = ownFile(written);
        if (ELSEWHERE.matcher(target).matches()) {
            return null;
        }
        int end = endOfPath(target);
        String path = SiteAddress.decoded(target.substring(0, end));
        String rest = target.substring(end);
        if (path.startsWith("@/")) {
            return zola(path.substring(2), rest, written, markdown, line);
        }
        if (path.startsWith("/")) {
            return fromRoot(path, target, rest, markdown);
        }
        if (markdown && index.isNew(text, path)) {
            return null; // what a tag or shortcode became
        }
        Optional<String> found = relative(path, rest, markdown);
        if (found.isEmpty() && (image || TEXTS.contains(Paths.ending(path)))) {
            remarks.line(
                    text.source(), line, "\"" + Remarks.quoted(written) + "\" leads to no file of the old blog", "");
        }
        return found.orElseGet(() -> text.address().isEmpty() ? null : Paths.encoded(old(path)) + rest);
    }

    /** An address of the old site that is now a copied file is told from the root. */
    private String ownFile(String written) {
        String site = index.site();
        String host = site.replaceFirst("^https?:", "");
        String bare = written.replaceFirst("^https?:", "");
        if (site.isEmpty() || !bare.startsWith(host + "/")) {
            return written;
        }
        String path = bare.substring(host.length());
        return index.isCopiedAddress(SiteAddress.decoded(path.substring(0, endOfPath(path)))) ? path : written;
    }

    private @Nullable String zola(String path, String rest, String written, boolean markdown, int line) {
        Optional<ForeignText> found = index.source("content/" + path);
        if (found.isEmpty()) {
            remarks.line(
                    text.source(), line, "\"" + Remarks.quoted(written) + "\" leads to no file of the old blog", "");
            return null;
        }
        return to(found.get(), markdown) + rest;
    }

    private @Nullable String fromRoot(String path, String target, String rest, boolean markdown) {
        if (TEXTS.contains(Paths.ending(path))) {
            Optional<ForeignText> found = index.source(path.substring(1)).or(() -> index.source("content" + path));
            if (found.isPresent()) {
                return to(found.get(), markdown) + rest;
            }
        }
        String base = index.base();
        return base.length() > 1 && target.startsWith(base) ? target.substring(base.length() - 1) : target;
    }

    /** Seen from the page's address as browsers do, else from the source file as authors do. */
    private Optional<String> relative(String path, String rest, boolean markdown) {
        String beside = Paths.resolve(Paths.folder(text.source()), path);
        if (TEXTS.contains(Paths.ending(path))) {
            return index.source(beside)
                    .or(() -> index.source(Paths.resolve("content", path)))
                    .map(found -> to(found, markdown) + rest);
        }
        String old = old(path);
        if (index.isCopiedAddress(old)) {
            return Optional.of((markdown ? near(old) : Paths.encoded(old)) + rest);
        }
        Optional<ForeignText> page = index.address(old);
        if (page.isPresent()) {
            return page.map(found -> to(found, markdown) + rest);
        }
        return index.copied(beside).map(copy -> (markdown ? near(copy) : Paths.encoded(copy)) + rest);
    }

    private String to(ForeignText found, boolean markdown) {
        return markdown ? TextIndex.link(text, found) : Paths.encoded(found.address());
    }

    /** A file of the text's own bundle is named as seen from the text. */
    private String near(String address) {
        String folder = Paths.folder(text.target()) + "/";
        boolean index = Paths.name(text.target()).startsWith("index.") && !folder.equals("pages/");
        String file = index ? this.index.target(address) : "";
        return Paths.encoded(index && file.startsWith(folder) ? file.substring(folder.length()) : address);
    }

    /** The path that a relative link had on the old site. */
    private String old(String path) {
        return "/" + Paths.resolve(Paths.folder(text.address()), path);
    }

    private static int endOfPath(String target) {
        int fragment = target.indexOf('#');
        int query = target.indexOf('?');
        int end = fragment < 0 ? target.length() : fragment;
        return query < 0 ? end : Math.min(end, query);
    }
}
