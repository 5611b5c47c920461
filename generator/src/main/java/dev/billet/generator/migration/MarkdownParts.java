package dev.billet.generator.migration;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Where in a Markdown text its code, its links, its headings and its HTML are. */
record MarkdownParts(
        BitSet code,
        List<Target> targets,
        List<Span> html,
        List<Span> headings,
        List<Span> fences,
        List<Span> paragraphs) {
    private static final Parser PARSER = Parser.builder(new MutableDataSet()).build();

    /** A part of the text. */
    record Span(int start, int end) {}

    /** The target of a link or image. */
    record Target(int start, int end, boolean image) {}

    static MarkdownParts of(String text) {
        MarkdownParts parts = new MarkdownParts(
                new BitSet(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        for (Node node : PARSER.parse(text).getDescendants()) {
            parts.add(node);
        }
        parts.targets.sort(Comparator.comparingInt(Target::start));
        return parts;
    }

    private void add(Node node) {
        if (node instanceof Code || node instanceof IndentedCodeBlock || node instanceof FencedCodeBlock) {
            code.set(node.getStartOffset(), Math.max(node.getStartOffset(), node.getEndOffset()));
        }
        if (node instanceof FencedCodeBlock) {
            fences.add(span(node));
        } else if (node instanceof Paragraph) {
            paragraphs.add(span(node));
        } else if (node instanceof Heading) {
            headings.add(span(node));
        } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
            html.add(span(node));
        } else if (node instanceof InlineLinkNode link && !link.getUrl().isEmpty()) {
            targets.add(
                    new Target(link.getUrl().getStartOffset(), link.getUrl().getEndOffset(), node instanceof Image));
        } else if (node instanceof Reference reference
                && !reference.getUrl().isEmpty()
                && !reference.getReference().startsWith("^")) { // a footnote of one word
            targets.add(new Target(
                    reference.getUrl().getStartOffset(), reference.getUrl().getEndOffset(), false));
        }
    }

    private static Span span(Node node) {
        return new Span(node.getStartOffset(), node.getEndOffset());
    }
}
