package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.LightInlineParserImpl;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where flexmark asks for what stands within the lines of a block: one for each document. */
final class InlineParsing extends LightInlineParserImpl implements InlineParser, Grammar.Notes, Grammar.Slips {
    static final NullableDataKey<InlineParsing> OF_DOCUMENT = new NullableDataKey<>("INLINE_PARSING");

    private final References references = new References();
    private final Map<String, Blocks.Footnote> notes = new HashMap<>();
    private final List<Slip> slips = new ArrayList<>();
    private final Map<Paragraph, Lines> kept = new IdentityHashMap<>();
    private final boolean keeps;
    private final Grammar grammar;
    private final Paragraphs paragraphs;

    /** @param keeps whether paragraphs stay as they are between their end and the reading of their text */
    InlineParsing(DataHolder options, Dialect dialect, boolean keeps) {
        super(options);
        this.keeps = keeps;
        this.grammar = new Grammar(dialect, references, this, this);
        this.paragraphs = new Paragraphs(grammar);
    }

    References references() {
        return references;
    }

    /** Keeps a paragraph's lines, and spares flexmark making one sequence of them, which takes quadratic time. */
    void keep(Paragraph paragraph, Lines lines) {
        if (keeps) {
            kept.put(paragraph, lines);
            paragraph.setContentLines(paragraph.getContentLines(0, 1));
        }
    }

    List<Slip> slips() {
        return slips;
    }

    void define(Blocks.Footnote note) {
        notes.putIfAbsent(key(note.label()), note);
    }

    @Override
    public Blocks.@Nullable Footnote find(String label) {
        return notes.isEmpty() ? null : notes.get(key(label));
    }

    @Override
    public void add(Slip slip) {
        slips.add(slip);
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void initializeDocument(Document document) {
        document.set(OF_DOCUMENT, this);
    }

    @Override
    public void finalizeDocument(Document document) {}

    @Override
    public void parse(BasedSequence input, Node block) {
        if (block instanceof Paragraph paragraph) {
            Lines lines = kept.remove(paragraph);
            paragraphs.read(paragraph, lines == null ? Lines.of(paragraph.getContentLines()) : lines);
        } else {
            parse(Lines.of(input), block);
        }
    }

    void parse(Lines lines, Node block) {
        new InlineScanner(lines, block, grammar).scan();
    }

    /** A heading may end in attributes, which then are its last child. */
    void parseHeading(Lines lines, Heading heading) {
        String text = lines.text().stripTrailing();
        int brace = grammar.dialect().billet() && text.endsWith("}") ? text.lastIndexOf('{') : -1;
        Attributes.Found found = brace < 0 ? null : Attributes.read(text, brace);
        if (found == null || found.end() < text.length()) {
            parse(lines, heading);
        } else {
            parse(new Lines(text.substring(0, brace), lines.starts(), lines.offsets()), heading);
            heading.appendChild(new Inlines.HeadingAttributes(found.attributes()));
        }
    }

    // What follows serves extensions that work on flexmark's own inline parser. None is registered.

    @Override
    public @Nullable Delimiter getLastDelimiter() {
        return null;
    }

    @Override
    public @Nullable Bracket getLastBracket() {
        return null;
    }

    @Override
    public List<Node> parseCustom(
            BasedSequence input, Node node, BitSet characters, Map<Character, CharacterNodeFactory> factories) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void mergeTextNodes(@Nullable Node fromNode, @Nullable Node toNode) {}

    @Override
    public void mergeIfNeeded(@Nullable Text first, @Nullable Text last) {}

    @Override
    public boolean parseNewline() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BasedSequence parseLinkDestination() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BasedSequence parseLinkTitle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int parseLinkLabel() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean parseAutolink() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean parseHtmlInline() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean parseEntity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void processDelimiters(@Nullable Delimiter bottom) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeDelimitersBetween(Delimiter opener, Delimiter closer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeDelimiterAndNode(Delimiter delimiter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeDelimiterKeepNode(Delimiter delimiter) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeDelimiter(Delimiter delimiter) {
        throw new UnsupportedOperationException();
    }
}
