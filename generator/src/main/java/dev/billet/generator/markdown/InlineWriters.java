package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.LinkResolver.Kind;
import dev.billet.generator.markdown.parse.Inlines.BareLink;
import dev.billet.generator.markdown.parse.Inlines.Break;
import dev.billet.generator.markdown.parse.Inlines.Checkbox;
import dev.billet.generator.markdown.parse.Inlines.Code;
import dev.billet.generator.markdown.parse.Inlines.Deleted;
import dev.billet.generator.markdown.parse.Inlines.Emphasis;
import dev.billet.generator.markdown.parse.Inlines.Html;
import dev.billet.generator.markdown.parse.Inlines.Link;
import dev.billet.generator.markdown.parse.Inlines.Strong;
import dev.billet.generator.markdown.parse.Inlines.Text;

/** What stands within a line. */
final class InlineWriters {
    private InlineWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(Text.class, (node, r) -> {
            r.text.write(node.text(), node.literal());
            return false;
        });
        registry.add(Code.class, InlineWriters::writeCode);
        registry.add(Html.class, InlineWriters::writeHtml);
        registry.add(Emphasis.class, element("em"));
        registry.add(Strong.class, element("strong"));
        registry.add(Deleted.class, element("del"));
        registry.add(Break.class, InlineWriters::writeBreak);
        registry.add(Checkbox.class, InlineWriters::writeCheckbox);
        registry.add(BareLink.class, InlineWriters::writeBareLink);
        registry.add(Link.class, new NodeWriter<>() {
            @Override
            public boolean open(Link link, Rendering r) {
                return link.image() ? Images.write(link, r) : openLink(link, r);
            }

            @Override
            public void close(Link link, Rendering r) {
                r.linkDepth--;
                r.html.raw("</a>");
            }
        });
    }

    private static <N extends Node> NodeWriter<N> element(String tag) {
        String open = "<" + tag + ">";
        String close = "</" + tag + ">";
        return around((node, r) -> r.html.raw(open), (node, r) -> r.html.raw(close));
    }

    private static boolean writeCode(Code code, Rendering r) {
        r.text.skip(code.code());
        r.html.raw("<code");
        AttributeWriter.write(code.attributes(), null, true, r);
        r.html.raw(">").text(code.code()).raw("</code>");
        return false;
    }

    private static boolean writeBreak(Break node, Rendering r) {
        r.html.raw(!node.hard() ? "\n" : r.options.bare() ? "<br />\n" : "<br>\n");
        r.text.restart();
        return false;
    }

    private static boolean writeCheckbox(Checkbox box, Rendering r) {
        r.html.raw(box.checked() ? "<input checked=\"\" " : "<input ").raw("disabled=\"\" type=\"checkbox\"> ");
        return false;
    }

    private static boolean openLink(Link link, Rendering r) {
        r.linkDepth++;
        r.html.raw("<a").address("href", r.links.resolve(link.target(), Kind.LINK));
        if (link.target().title() != null) {
            r.html.attribute("title", link.target().title());
        }
        AttributeWriter.write(link.attributes(), null, true, r);
        r.html.raw(">");
        return true;
    }

    /** Within a link it is text: links do not nest. */
    private static boolean writeBareLink(BareLink link, Rendering r) {
        r.text.skip(link.text());
        if (r.linkDepth > 0) {
            r.html.text(link.text());
        } else {
            r.html.raw("<a")
                    .address("href", link.address())
                    .raw(">")
                    .text(link.text())
                    .raw("</a>");
        }
        return false;
    }

    private static boolean writeHtml(Html node, Rendering r) {
        boolean ownParagraph = node.getParent() instanceof Paragraph p && p.getParent() instanceof Document;
        if (ownParagraph && !r.options.bare() && Summary.isMarker(node.html())) {
            r.summary.mark(r.html.length(), "</p>");
        } else {
            r.html.raw(RawHtml.of(node.html(), r.options));
        }
        return false;
    }
}
