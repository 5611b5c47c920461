package dev.billet.generator.markdown;

import dev.billet.generator.markdown.LinkResolver.Kind;
import dev.billet.generator.markdown.parse.Attributes;
import dev.billet.generator.markdown.parse.Inlines.Link;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Images: with their size where it is known, and loaded when they come into sight, but for the first of a text. */
final class Images {
    private Images() {}

    static boolean write(Link image, Rendering r) {
        write(image, image.target().title(), r);
        r.text.skip("");
        return false;
    }

    /** With its title as caption. */
    static void writeFigure(Link image, Rendering r) {
        r.html.line().raw("<figure>\n");
        write(image, null, r);
        String caption = image.target().title();
        if (caption != null) {
            r.html.raw("\n<figcaption>");
            r.text.restart();
            r.text.write(caption, false);
            r.html.raw("</figcaption>");
        }
        r.html.raw("\n</figure>\n");
    }

    private static void write(Link image, @Nullable String title, Rendering r) {
        String src = r.links.resolve(image.target(), Kind.IMAGE);
        r.html.raw("<img").address("src", src).attribute("alt", PlainText.of(image));
        if (title != null) {
            r.html.attribute("title", title);
        }
        if (!r.options.bare()) {
            sizeAndLoading(src, image.attributes(), r);
        }
        AttributeWriter.write(image.attributes(), null, true, r);
        r.html.raw(r.options.bare() ? " />" : ">");
    }

    /** For a source that no alternative text is known of. */
    static void writeSource(String src, Rendering r) {
        r.html.raw("<img").address("src", src).raw(" alt=\"\"");
        sizeAndLoading(src, null, r);
        r.html.raw(">");
    }

    private static void size(ImageSizes.Size size, boolean own, Rendering r) {
        if (!own) {
            r.html.raw(" width=\"")
                    .raw(size.width())
                    .raw("\" height=\"")
                    .raw(size.height())
                    .raw("\"");
        }
        if (!size.sources().isEmpty()) {
            r.html.attribute("srcset", size.sources()).raw(" sizes=\"(min-width: 44rem) 42rem, 100vw\"");
        }
    }

    /** @param attributes what the author says of them holds */
    private static void sizeAndLoading(String src, @Nullable Attributes attributes, Rendering r) {
        Set<String> own = attributes == null ? Set.of() : attributes.others().keySet();
        boolean sized = own.contains("width") || own.contains("height");
        r.context.images().find(src).ifPresent(size -> size(size, sized, r));
        if (++r.images > 1 && !own.contains("loading")) {
            r.html.raw(" loading=\"lazy\"");
        }
    }
}
