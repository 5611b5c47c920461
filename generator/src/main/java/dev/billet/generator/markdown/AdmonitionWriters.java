package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ast.BlockQuote;
import dev.billet.generator.markdown.parse.Blocks.AdmonitionTitle;
import java.util.Locale;

/** Quotes, and the admonitions that are written as quotes. */
final class AdmonitionWriters {
    private AdmonitionWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(BlockQuote.class, around(AdmonitionWriters::openQuote, AdmonitionWriters::closeQuote));
        registry.add(AdmonitionTitle.class, around(AdmonitionWriters::openTitle, (title, r) -> r.html.raw("</p>\n")));
    }

    private static void openQuote(BlockQuote quote, Rendering r) {
        if (quote.getFirstChild() instanceof AdmonitionTitle title) {
            String kind = title.kind().name().toLowerCase(Locale.ROOT);
            r.html.line().raw("<div class=\"admonition ").raw(kind).raw("\" role=\"note\">\n");
        } else {
            r.html.line().raw("<blockquote>\n");
        }
    }

    private static void closeQuote(BlockQuote quote, Rendering r) {
        BlockWriters.close(r, quote.getFirstChild() instanceof AdmonitionTitle ? "div" : "blockquote");
    }

    private static void openTitle(AdmonitionTitle title, Rendering r) {
        r.text.restart();
        r.html.raw("<p class=\"admonition-title\">");
        if (!title.hasChildren()) {
            r.html.text(r.labels.admonition(title.kind()));
        }
    }
}
