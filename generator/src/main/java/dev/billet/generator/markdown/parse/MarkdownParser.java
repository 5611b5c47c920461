package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** flexmark, set up for one dialect. Safe for use by several threads. */
public final class MarkdownParser {
    private final Dialect dialect;
    private final Map<Extensions, Parser> parsers = new ConcurrentHashMap<>();

    /** What a text needs beyond the core; each one registered costs time on every text, used or not. */
    private record Extensions(boolean footnotes, boolean definitions) {}

    /**
     * A document and what was defined beside its text.
     *
     * @param abbreviations what stands for what
     */
    public record Parsed(Document document, Map<String, String> abbreviations, List<Slip> slips) {}

    public MarkdownParser(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param markdown lines ending in {@code \n} only, no NUL */
    public Parsed parse(String markdown) {
        boolean footnotes = dialect.billet() && markdown.contains("[^");
        boolean definitions = dialect.billet() && markdown.contains("\n:");
        Document document = parsers.computeIfAbsent(new Extensions(footnotes, definitions), this::parser)
                .parse(markdown);
        InlineParsing parsing = Objects.requireNonNull(InlineParsing.OF_DOCUMENT.get(document));
        return new Parsed(document, parsing.references().abbreviations(), parsing.slips());
    }

    private Parser parser(Extensions needed) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.HEADING_PARSER, false);
        options.set(Parser.THEMATIC_BREAK_PARSER, false);
        options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
        if (needed.definitions) {
            options.set(Parser.EXTENSIONS, List.of(DefinitionExtension.create()));
            options.set(DefinitionExtension.TILDE_MARKER, false);
        }
        Parser.Builder builder = Parser.builder(options)
                .customInlineParserFactory((data, special, runs, processors, links, extensions) ->
                        new InlineParsing(data, dialect, !needed.definitions))
                .paragraphPreProcessorFactory(new Definitions())
                .customBlockParserFactory(new NestingLimit())
                .customBlockParserFactory(new HeadingBlocks())
                .customBlockParserFactory(new FencedBlocks())
                .customBlockParserFactory(new ThematicBreakBlocks());
        if (needed.footnotes) {
            builder.customBlockParserFactory(new FootnoteBlocks());
        }
        return builder.build();
    }
}
