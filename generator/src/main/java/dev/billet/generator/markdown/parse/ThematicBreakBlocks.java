package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules of three and more {@code *}, {@code -} or {@code _}; flexmark's overflow the stack on a long one. */
final class ThematicBreakBlocks implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Factory(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(
                BlockQuoteParser.Factory.class, HeadingBlocks.class, FencedBlocks.class, HtmlBlockParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    private static final class RuleBlock extends AbstractBlockParser {
        private final ThematicBreak rule;

        RuleBlock(BasedSequence line) {
            this.rule = new ThematicBreak(line);
        }

        @Override
        public Block getBlock() {
            return rule;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {}
    }

    private static final class Factory extends AbstractBlockParserFactory {
        Factory(DataHolder options) {
            super(options);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || !isRule(line, start)) {
                return BlockStart.none();
            }
            return BlockStart.of(new RuleBlock(line.subSequence(start))).atIndex(line.length());
        }

        private static boolean isRule(BasedSequence line, int start) {
            char mark = start < line.length() ? line.charAt(start) : ' ';
            if (mark != '*' && mark != '-' && mark != '_') {
                return false;
            }
            int marks = 0;
            for (int i = start; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == mark) {
                    marks++;
                } else if (c != ' ' && c != '\t') {
                    return false;
                }
            }
            return marks >= 3;
        }
    }
}
