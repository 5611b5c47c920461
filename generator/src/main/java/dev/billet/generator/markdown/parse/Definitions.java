package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the definitions of link references and abbreviations from the start of every paragraph, before any text is read. */
final class Definitions implements ParagraphPreProcessorFactory {
    @Override
    public ParagraphPreProcessor apply(ParserState state) {
        return Definitions::take;
    }

    private static int take(Paragraph paragraph, ParserState state) {
        if (paragraph.getLineCount() == 0) {
            return 0;
        }
        InlineParsing inlines = (InlineParsing) state.getInlineParser();
        Lines lines = Lines.of(paragraph.getContentLines());
        int taken = inlines.references().define(lines);
        if (taken > 0 && taken == lines.text().length()) {
            return paragraph.getChars().length();
        }
        if (taken == 0) {
            inlines.keep(paragraph, lines);
            return 0;
        }
        return lines.offset(taken) - paragraph.getStartOffset();
    }

    @Override
    public boolean affectsGlobalScope() {
        return true;
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }
}
