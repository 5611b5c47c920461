package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.billet.generator.markdown.LinkResolver.Kind;
import org.jspecify.annotations.Nullable;

/** Links and images, written out or by reference. */
final class LinkWriters {
    private LinkWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(Link.class, around((l, r) -> openLink(l.getUrl(), l.getTitle(), r), (l, r) -> closeLink(r)));
        registry.add(LinkRef.class, around(LinkWriters::openReference, LinkWriters::closeReference));
        registry.add(Image.class, (image, r) -> writeImage(image, image.getUrl(), image.getTitle(), r));
        registry.add(ImageRef.class, LinkWriters::writeImageReference);
        registry.add(AutoLink.class, (link, r) -> writeAutoLink("", link.getText(), r));
        registry.add(MailLink.class, (link, r) -> writeAutoLink("mailto:", link.getText(), r));
    }

    private static void openLink(BasedSequence url, BasedSequence title, Rendering r) {
        r.linkDepth++;
        r.html.raw("<a").address("href", r.links.resolve(url, Kind.LINK));
        writeTitle(title, r);
        r.html.raw(">");
    }

    private static void closeLink(Rendering r) {
        r.linkDepth--;
        r.html.raw("</a>");
    }

    private static void openReference(LinkRef node, Rendering r) {
        Reference reference = definition(node);
        if (reference != null) {
            openLink(reference.getUrl(), reference.getTitle(), r);
        } else if (node.hasChildren()) {
            r.html.text(node.getChars().prefixOf(node.getChildChars()).unescape());
        } else {
            r.html.text(node.getChars().unescape());
        }
    }

    private static void closeReference(LinkRef node, Rendering r) {
        if (definition(node) != null) {
            closeLink(r);
        } else if (node.hasChildren()) {
            r.html.text(node.getChars().suffixOf(node.getChildChars()).unescape());
        }
    }

    private static boolean writeImageReference(ImageRef node, Rendering r) {
        Reference reference = definition(node);
        if (reference == null) {
            r.html.text(node.getChars().unescape());
            return false;
        }
        return writeImage(node, reference.getUrl(), reference.getTitle(), r);
    }

    private static @Nullable Reference definition(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(node.getDocument()) : null;
    }

    private static boolean writeImage(Node image, BasedSequence url, BasedSequence title, Rendering r) {
        r.html.raw("<img").address("src", r.links.resolve(url, Kind.IMAGE)).attribute("alt", PlainText.of(image));
        writeTitle(title, r);
        r.html.raw(r.options.bare() ? " />" : ">");
        return false;
    }

    private static boolean writeAutoLink(String scheme, BasedSequence text, Rendering r) {
        r.html.raw("<a").address("href", scheme + text).raw(">").text(text).raw("</a>");
        return false;
    }

    private static void writeTitle(BasedSequence title, Rendering r) {
        if (title.isNotNull()) {
            r.html.attribute("title", title.unescape());
        }
    }
}
