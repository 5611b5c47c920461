package dev.billet.generator.markdown;

import static dev.billet.generator.markdown.NodeWriter.around;

import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;

/** Lists of terms and what they mean. */
final class DefinitionWriters {
    private DefinitionWriters() {}

    static void register(HtmlWriter.Registry registry) {
        registry.add(DefinitionList.class, BlockWriters.block("dl"));
        registry.add(
                DefinitionTerm.class,
                around(
                        (term, r) -> {
                            r.text.restart();
                            r.html.line().raw("<dt>");
                        },
                        (term, r) -> r.html.raw("</dt>\n")));
        registry.add(
                DefinitionItem.class,
                around((item, r) -> r.html.line().raw("<dd>"), (item, r) -> r.html.raw("</dd>\n")));
    }
}
