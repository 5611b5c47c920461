package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blocks nest so deep and no deeper: what would be a quote or a list in the innermost one is its text. flexmark looks at the
 * rest of a line anew for each level.
 */
final class NestingLimit implements CustomBlockParserFactory {
    private static final int DEEPEST = 100;

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Factory(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    /** The quote's comes before all others. */
    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    private static final class Factory extends AbstractBlockParserFactory {
        Factory(DataHolder options) {
            super(options);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            boolean deep = state.getActiveBlockParsers().size() > DEEPEST;
            return deep && !matched.getBlockParser().isParagraphParser()
                    ? BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex())
                    : BlockStart.none();
        }
    }
}
