package dev.billet.generator.render;

import dev.billet.generator.assemble.Outline;
import dev.billet.generator.assemble.Withheld;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.content.Content;
import dev.billet.generator.markdown.LinkResolver;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns links between the author's files into links between pages.
 *
 * <p>A link to a Markdown file becomes the link to its page; one to a file beside it becomes the link to its copy; one that
 * starts with a slash is meant from the root of the site.
 */
final class ContentLinks {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|[#?].*", Pattern.DOTALL);
    private static final Pattern MARKDOWN = Pattern.compile("(?i).*\\.(md|markdown)");

    private final Outline outline;
    private final Set<String> unreadable;
    private final Map<String, Withheld> withheld;
    private final SiteAddress address;
    private final Map<String, String> decomposed;

    ContentLinks(Outline outline, Content content, SiteAddress address) {
        this.outline = outline;
        this.unreadable = content.unreadable();
        this.withheld = outline.withheld().stream().collect(Collectors.toUnmodifiableMap(Withheld::source, w -> w));
        this.address = address;
        this.decomposed = Stream.of(outline.paths().keySet(), unreadable, withheld.keySet())
                .flatMap(Set::stream)
                .filter(name -> !Normalizer.isNormalized(name, Normalizer.Form.NFC))
                .collect(Collectors.toUnmodifiableMap(ContentLinks::composed, name -> name, (a, b) -> a));
    }

    /** Whether a link leads to another site, or within its page: the site is not asked. */
    static boolean isElsewhere(String target) {
        return ELSEWHERE.matcher(target).matches();
    }

    /** The links of one file. */
    LinkResolver in(String file) {
        return (target, kind) -> resolve(file, target, kind);
    }

    private LinkResolver.Resolution resolve(String file, String target, LinkResolver.Kind kind) {
        if (isElsewhere(target)) {
            return new LinkResolver.Resolution.AsWritten();
        }
        int end = endOfPath(target);
        String path = SiteAddress.decoded(target.substring(0, end));
        String rest = target.substring(end);
        if (path.startsWith("/")
                && MARKDOWN.matcher(path).matches()
                && !outline.paths().containsValue(path)) {
            return notFromHere(file, path);
        }
        if (path.startsWith("/")) {
            return new LinkResolver.Resolution.Target(address.href(path) + rest);
        }
        String source = asOnDisk(Paths.resolve(file, path));
        @Nullable String published = outline.paths().get(source);
        if (published != null) {
            return new LinkResolver.Resolution.Target(address.href(published) + rest);
        }
        return missing(file, source, path, kind);
    }

    /** A name as the disk has it: macOS may write its accents as letters of their own, which no keyboard does. */
    private String asOnDisk(String name) {
        if (decomposed.isEmpty() && Normalizer.isNormalized(name, Normalizer.Form.NFC)
                || outline.paths().containsKey(name)) {
            return name;
        }
        String composed = composed(name);
        return decomposed.getOrDefault(composed, composed);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Editors know a file by its path from the root of the blog, other generators by that from their content. */
    private LinkResolver.Resolution notFromHere(String file, String path) {
        String meant = new MeantFile(file, outline.paths().keySet())
                .ofEnd(path)
                .map(name -> ": " + name)
                .orElse(".");
        return new LinkResolver.Resolution.Broken(
                "the site has no page " + path, "Write the path of a file as seen from this file" + meant);
    }

    private LinkResolver.Resolution missing(String file, String source, String path, LinkResolver.Kind kind) {
        if (unreadable.contains(source)) {
            return new LinkResolver.Resolution.AsWritten(); // its own problem is reported already
        }
        @Nullable Withheld held = withheld.get(source);
        if (held != null) {
            return held.reason() == Withheld.Reason.EXPIRED
                    ? new LinkResolver.Resolution.Broken(source + " is not published any more", "Take the link out.")
                    : new LinkResolver.Resolution.Broken(
                            source + " is not published yet",
                            "Take the link out until it is, or see it with -Dsite.drafts -Dsite.future.");
        }
        boolean certain =
                kind == LinkResolver.Kind.IMAGE || MARKDOWN.matcher(path).matches();
        if (!certain) {
            return new LinkResolver.Resolution.AsWritten(); // may well be the address of a page
        }
        String near = new MeantFile(file, outline.paths().keySet())
                .of(source)
                .map(name -> " Did you mean " + name + "?")
                .orElse("");
        return new LinkResolver.Resolution.Broken(
                "there is no file " + source, "Write its path as seen from this file." + near);
    }

    private static int endOfPath(String target) {
        int fragment = target.indexOf('#');
        int query = target.indexOf('?');
        int end = fragment < 0 ? target.length() : fragment;
        return query < 0 ? end : Math.min(end, query);
    }
}
