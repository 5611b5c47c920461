package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code [^label]: text}, and the indented blocks that follow it. */
final class FootnoteBlocks implements CustomBlockParserFactory {
    private static final int CONTENT_INDENT = 4;

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Factory(options);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    private static final class FootnoteBlock extends AbstractBlockParser {
        private final Blocks.Footnote note;

        FootnoteBlock(String label) {
            this.note = new Blocks.Footnote(label);
        }

        @Override
        public Block getBlock() {
            return note;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
            return !(block instanceof Blocks.Footnote);
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return note.hasChildren() ? BlockContinue.atIndex(state.getNextNonSpaceIndex()) : BlockContinue.none();
            }
            return state.getIndent() >= CONTENT_INDENT
                    ? BlockContinue.atColumn(state.getColumn() + CONTENT_INDENT)
                    : BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            ((InlineParsing) state.getInlineParser()).define(note);
        }
    }

    private static final class Factory extends AbstractBlockParserFactory {
        Factory(DataHolder options) {
            super(options);
        }

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            boolean bracket = start + 4 < line.length() && line.charAt(start) == '[' && line.charAt(start + 1) == '^';
            if (state.getIndent() >= 4 || !bracket) {
                return BlockStart.none();
            }
            String text = line.subSequence(start).toString();
            int end = LinkParts.label(text, 0);
            if (end < 0 || end >= text.length() || text.charAt(end) != ':') {
                return BlockStart.none();
            }
            return BlockStart.of(new FootnoteBlock(text.substring(2, end - 1))).atIndex(start + end + 1);
        }
    }
}
