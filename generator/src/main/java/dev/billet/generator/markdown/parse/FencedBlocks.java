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
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Code between fences; flexmark's takes quadratic time in a list and trips over a tilde behind tildes. */
final class FencedBlocks implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Factory(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(BlockQuoteParser.Factory.class, HeadingBlocks.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                HtmlBlockParser.Factory.class,
                ThematicBreakBlocks.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    private static int fenceEnd(BasedSequence line, int start) {
        char fence = start < line.length() ? line.charAt(start) : ' ';
        int end = start;
        while ((fence == '`' || fence == '~') && end < line.length() && line.charAt(end) == fence) {
            end++;
        }
        return end;
    }

    private static final class FencedBlock extends AbstractBlockParser {
        private final char fence;
        private final int length;
        private final int indent;
        private final Blocks.Fenced block;
        private final List<BasedSequence> lines = new ArrayList<>();
        private final int offset;
        private boolean first = true;
        private boolean open = true;

        FencedBlock(BasedSequence line, int start, int end, int indent) {
            this.fence = line.charAt(start);
            this.length = end - start;
            this.indent = indent;
            this.offset = line.getStartOffset() + start;
            int info = end;
            while (info < line.length() && line.charAt(info) <= ' ') {
                info++;
            }
            String text = line.subSequence(info).toString().strip();
            this.block = new Blocks.Fenced(Unescape.all(text), line.getStartOffset() + info);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() <= 3 && start < line.length() && line.charAt(start) == fence) {
                int end = fenceEnd(line, start);
                if (end - start >= length && line.subSequence(end).isBlank()) {
                    open = false;
                    return BlockContinue.finished();
                }
            }
            int index = state.getIndex();
            int margin = index + indent;
            while (index < margin && index < line.length() && line.charAt(index) == ' ') {
                index++;
            }
            return BlockContinue.atIndex(index);
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            if (first) {
                // what is left of the fence's own line
                first = false;
            } else {
                lines.add(line);
            }
        }

        @Override
        public boolean isPropagatingLastBlankLine(BlockParser lastMatchedBlockParser) {
            return false;
        }

        @Override
        public void closeBlock(ParserState state) {
            block.code(Lines.text(lines));
            if (open) {
                String written = String.valueOf(fence).repeat(length);
                ((InlineParsing) state.getInlineParser()).add(new Slip(Slip.Kind.OPEN_FENCE, written, offset));
            }
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
            int end = state.getIndent() >= 4 ? start : fenceEnd(line, start);
            if (end - start < 3 || line.charAt(start) == '`' && line.indexOf('`', end) >= 0) {
                return BlockStart.none();
            }
            return BlockStart.of(new FencedBlock(line, start, end, state.getIndent()))
                    .atIndex(line.length());
        }
    }
}
