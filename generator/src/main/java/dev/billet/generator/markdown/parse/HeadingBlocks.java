package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
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

/**
 * Headings, marked by {@code #} or underlined.
 *
 * <p>In place of flexmark's, which copies the whole paragraph for every line of it, and takes a definition for a heading.
 */
final class HeadingBlocks implements CustomBlockParserFactory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Factory(options);
    }

    @Override
    public Set<Class<?>> getAfterDependents() {
        return Set.of(BlockQuoteParser.Factory.class);
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                FencedBlocks.class,
                HtmlBlockParser.Factory.class,
                ThematicBreakBlocks.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    private static final class HeadingBlock extends AbstractBlockParser {
        private final Heading heading = new Heading();
        private final Lines lines;

        HeadingBlock(int level, BasedSequence chars, Lines lines) {
            this.lines = lines;
            heading.setLevel(level);
            heading.setChars(chars);
        }

        @Override
        public Block getBlock() {
            return heading;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {}

        @Override
        public void parseInlines(InlineParser inlineParser) {
            ((InlineParsing) inlineParser).parseHeading(lines, heading);
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
            if (state.getIndent() >= 4 || start >= line.length()) {
                return BlockStart.none();
            }
            char first = line.charAt(start);
            if (first == '#') {
                return marked(line, start);
            } else if ((first == '=' || first == '-')
                    && matched.getBlockParser().isParagraphParser()) {
                return underlined(state, matched, line, start);
            }
            return BlockStart.none();
        }

        private static @Nullable BlockStart marked(BasedSequence line, int start) {
            int level = 0;
            int at = start;
            while (at < line.length() && line.charAt(at) == '#') {
                at++;
                level++;
            }
            if (level > 6 || at < line.length() && !isSpace(line.charAt(at))) {
                return BlockStart.none();
            }
            int end = closingMarks(line, at);
            while (at < end && isSpace(line.charAt(at))) {
                at++;
            }
            BasedSequence text = line.subSequence(at, Math.max(at, end));
            HeadingBlock block = new HeadingBlock(level, line.subSequence(start), Lines.of(text));
            return BlockStart.of(block).atIndex(line.length());
        }

        /** Where a heading's text ends: before spaces, and before marks that stand apart from it. */
        private static int closingMarks(BasedSequence line, int from) {
            int end = withoutSpace(line, from, line.length());
            int marks = end;
            while (marks > from && line.charAt(marks - 1) == '#') {
                marks--;
            }
            boolean apart = marks < end && (marks == from || isSpace(line.charAt(marks - 1)));
            return apart ? withoutSpace(line, from, marks) : end;
        }

        private static int withoutSpace(BasedSequence line, int from, int to) {
            int end = to;
            while (end > from && isSpace(line.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        private static @Nullable BlockStart underlined(
                ParserState state, MatchedBlockParser matched, BasedSequence line, int start) {
            char mark = line.charAt(start);
            int end = withoutSpace(line, start, line.length());
            for (int i = start; i < end; i++) {
                if (line.charAt(i) != mark) {
                    return BlockStart.none();
                }
            }
            Lines lines = Lines.of(matched.getParagraphLines());
            if (lines.text().startsWith("[")) {
                lines = lines.from(
                        ((InlineParsing) state.getInlineParser()).references().define(lines));
            }
            if (lines.text().isBlank()) {
                return BlockStart.none();
            }
            HeadingBlock block = new HeadingBlock(mark == '=' ? 1 : 2, line.subSequence(start), lines);
            return BlockStart.of(block).atIndex(line.length()).replaceActiveBlockParser();
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t';
        }
    }
}
