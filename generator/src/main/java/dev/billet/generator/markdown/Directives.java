package dev.billet.generator.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.markdown.LinkResolver.Kind;
import dev.billet.generator.markdown.parse.Blocks.Directive;
import dev.billet.generator.markdown.parse.Inlines;
import dev.billet.generator.markdown.parse.Inlines.Link;
import dev.billet.generator.problem.Problem;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is shown from elsewhere: a still picture of it that links there. No script, cookie or request of a third party comes
 * with it; a picture is shown if the author has one of their own.
 */
final class Directives {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern VIDEO = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9]+)?");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");
    private static final Map<String, Embed> KNOWN = new TreeMap<>(Map.of(
            "youtube", (d, r) -> video(d, "https://www.youtube.com/watch?v=", "YouTube", r),
            "vimeo", (d, r) -> video(d, "https://vimeo.com/", "Vimeo", r),
            "video", (d, r) -> media(d, "video", r),
            "audio", (d, r) -> media(d, "audio", r),
            "gallery", Directives::gallery,
            "mastodon", (d, r) -> quote(d, null, r),
            "bluesky", (d, r) -> quote(d, "Bluesky", r)));

    private Directives() {}

    @FunctionalInterface
    private interface Embed {
        void write(Directive directive, Rendering rendering);
    }

    static NodeWriter<Directive> writer() {
        return new NodeWriter<>() {
            @Override
            public boolean open(Directive directive, Rendering r) {
                Embed embed = KNOWN.get(directive.name());
                r.html.line();
                if (embed == null) {
                    r.problems.add(unknown(directive, r));
                    r.html.raw("<p>");
                    return true;
                }
                embed.write(directive, r);
                return false;
            }

            @Override
            public void close(Directive directive, Rendering r) {
                r.html.raw("</p>\n");
            }
        };
    }

    private static Problem unknown(Directive directive, Rendering r) {
        String near = Spelling.nearest(directive.name(), KNOWN.keySet())
                .map(known -> "Did you mean ::" + known + "? ")
                .orElse("");
        return Problem.warning(
                r.body.place(directive.offset() - 2, directive.name().length() + 2),
                "there is no directive \"" + directive.name() + "\": it stays text",
                near + "Write one of ::" + String.join(", ::", KNOWN.keySet())
                        + "; or a backslash before it, if text is meant.");
    }

    private static Problem wrong(Directive directive, String message, String remedy, Rendering r) {
        String content = directive.content();
        return Problem.error(r.body.place(directive.contentOffset(), Math.max(1, content.length())), message, remedy);
    }

    private static void video(Directive directive, String site, String place, Rendering r) {
        String id = directive.content().strip();
        if (!VIDEO.matcher(id).matches()) {
            r.problems.add(wrong(
                    directive,
                    "\"" + id + "\" is not the id of a video",
                    "Write what its address has behind " + site + ", such as ::" + directive.name() + "[dQw4w9WgXcQ].",
                    r));
        }
        String image = directive.attributes().others().get("image");
        r.html.raw("<figure class=\"embed embed-")
                .raw(directive.name())
                .raw("\">\n<a")
                .address("href", site + id)
                .raw(">");
        if (image != null) {
            Images.writeSource(resolve(directive, image, Kind.IMAGE, r), r);
        }
        r.html.raw("<span class=\"embed-title\">").text(title(directive, r.labels.videoOn() + " " + place));
        r.html.raw("</span></a>\n</figure>\n");
    }

    private static void media(Directive directive, String tag, Rendering r) {
        String src = resolve(directive, directive.content().strip(), Kind.IMAGE, r);
        String poster = directive.attributes().others().get("poster");
        r.html.raw("<figure class=\"embed embed-")
                .raw(tag)
                .raw("\">\n<")
                .raw(tag)
                .raw(" controls=\"\" preload=\"metadata\"");
        r.html.address("src", src);
        if (poster != null) {
            r.html.address("poster", resolve(directive, poster, Kind.IMAGE, r));
        }
        String title = directive.attributes().others().get("title");
        r.html.raw("><a")
                .address("href", src)
                .raw(">")
                .text(title == null ? src.substring(src.lastIndexOf('/') + 1) : title);
        r.html.raw("</a></").raw(tag).raw(">\n");
        if (title != null) {
            r.html.raw("<figcaption>").text(title).raw("</figcaption>\n");
        }
        r.html.raw("</figure>\n");
    }

    /** Images as Markdown writes them, or nothing but file names. */
    private static void gallery(Directive directive, Rendering r) {
        r.html.raw("<div class=\"gallery\">\n");
        boolean any = false;
        for (Node node = directive.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link link && link.image()) {
                any = true;
                Images.writeFigure(link, r);
            }
        }
        if (!any && !directive.content().isBlank()) {
            for (String file : SPACES.split(directive.content().strip())) {
                r.html.raw("<figure>");
                Images.writeSource(resolve(directive, file, Kind.IMAGE, r), r);
                r.html.raw("</figure>\n");
            }
        }
        r.html.raw("</div>\n");
    }

    private static void quote(Directive directive, @Nullable String network, Rendering r) {
        String address = directive.content().strip();
        if (!ADDRESS.matcher(address).matches()) {
            r.problems.add(wrong(
                    directive,
                    "\"" + address + "\" is not the address of a post",
                    "Write the whole address, such as ::" + directive.name() + "[https://social.example/@me/1].",
                    r));
        }
        Map<String, String> given = directive.attributes().others();
        r.html.raw("<blockquote class=\"embed embed-")
                .raw(directive.name())
                .raw("\"")
                .address("cite", address)
                .raw(">\n");
        String text = given.get("text");
        if (text != null) {
            r.html.raw("<p>");
            r.text.restart();
            r.text.write(text, false);
            r.html.raw("</p>\n");
        }
        String author = given.get("author");
        String link = r.labels.postOn() + " " + (network == null ? host(address) : network);
        r.html.raw("<footer>")
                .text(author == null ? "" : author + ", ")
                .raw("<a")
                .address("href", address)
                .raw(">");
        r.html.text(given.getOrDefault("date", link)).raw("</a></footer>\n</blockquote>\n");
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String title(Directive directive, String otherwise) {
        return directive.attributes().others().getOrDefault("title", otherwise);
    }

    private static String resolve(Directive directive, String target, Kind kind, Rendering r) {
        int within = directive.content().indexOf(target);
        int offset = within < 0 ? directive.offset() : directive.contentOffset() + within;
        return r.links.resolve(new Inlines.Target(target, null, offset, target.length()), kind);
    }
}
