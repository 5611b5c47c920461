package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.Inlines.Inline;
import dev.billet.generator.markdown.parse.Inlines.Link;
import dev.billet.generator.markdown.parse.Inlines.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads one block's text once from left to right and appends what it finds to the block: the inline part of the CommonMark
 * specification, with GitHub's strikethrough and addresses, footnotes and attributes.
 */
final class InlineScanner {
    private final Lines lines;
    private final String text;
    private final int end;
    private final Node block;
    private final Grammar grammar;
    private final Delimiters delimiters = new Delimiters();
    private final Brackets brackets = new Brackets();
    private final CodeSpans codeSpans;
    private final LinkEnds linkEnds;
    private final HtmlTags tags;
    private final boolean[] special;
    private int at;
    private int pending;

    InlineScanner(Lines lines, Node block, Grammar grammar) {
        this.lines = lines;
        this.text = lines.text();
        this.block = block;
        this.grammar = grammar;
        this.tags = new HtmlTags(text);
        this.special = SpecialCharacters.of(text, grammar.dialect());
        int last = text.length();
        while (last > 0 && text.charAt(last - 1) <= ' ') {
            last--;
        }
        this.end = last;
        this.codeSpans = new CodeSpans(text, end);
        this.linkEnds = new LinkEnds(lines, end, grammar);
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        this.pending = at;
    }

    void scan() {
        while (at < end) {
            char c = text.charAt(at);
            if (c >= 128 || !special[c]) {
                at++;
            } else {
                special(c);
            }
        }
        flush(end);
        delimiters.process(null);
    }

    private void special(char c) {
        switch (c) {
            case '\n' -> newline();
            case '\\' -> backslash();
            case '`' -> codeSpan();
            case '*', '_', '~' -> run(c);
            case '[' -> openBracket(false);
            case '!' -> openImage();
            case ']' -> closeBracket();
            case '<' -> pointed();
            case '&' -> entity();
            case ':' -> bareLink(BareLinks.aroundColon(text, at, pending, brackets.isOpen()));
            case '@' -> bareLink(BareLinks.aroundAt(text, at, pending));
            case 'w' -> bareLink(BareLinks.atWww(text, at, brackets.isOpen()));
            default -> at++;
        }
    }

    private void flush(int to) {
        if (pending < to) {
            block.appendChild(new Text(text.substring(pending, to), false));
        }
    }

    /** Appends a node for what stands from here to {@code next}. */
    private void append(Node node, int next) {
        flush(at);
        block.appendChild(node);
        at = next;
        pending = next;
    }

    private void newline() {
        int last = at;
        while (last > pending && text.charAt(last - 1) == ' ') {
            last--;
        }
        boolean hard = at - last >= 2;
        flush(last);
        pending = at;
        append(new Inlines.Break(hard), lineStart(at + 1));
    }

    private int lineStart(int from) {
        int start = from;
        while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return start;
    }

    private void backslash() {
        if (at + 1 >= end) {
            at++;
        } else if (text.charAt(at + 1) == '\n') {
            append(new Inlines.Break(true), lineStart(at + 2));
        } else if (Characters.isAsciiPunctuation(text.charAt(at + 1))) {
            append(new Text(text.substring(at + 1, at + 2), true), at + 2);
        } else {
            at++;
        }
    }

    private void entity() {
        int entityEnd = Unescape.entityEnd(text, at);
        if (entityEnd < 0) {
            at++;
        } else {
            append(new Text(Unescape.decode(text.substring(at, entityEnd)), true), entityEnd);
        }
    }

    private void codeSpan() {
        CodeSpans.Found found = codeSpans.at(at);
        if (found.code() == null) {
            at = found.end();
            return;
        }
        Inlines.Code code = new Inlines.Code(found.code());
        append(code, found.end());
        readAttributes(code);
    }

    private void run(char c) {
        int runEnd = at;
        while (runEnd < end && text.charAt(runEnd) == c) {
            runEnd++;
        }
        Delimiters.Flanks flanks = Delimiters.Flanks.of(text, at, runEnd, end);
        if (!flanks.canOpen() && !flanks.canClose() || c == '~' && runEnd - at > 2) {
            at = runEnd;
            return;
        }
        Text node = new Text(text.substring(at, runEnd), false);
        append(node, runEnd);
        delimiters.add(new Delimiters.Run(node, flanks));
    }

    private void pointed() {
        int close = at + 1;
        while (close < end && text.charAt(close) > ' ' && text.charAt(close) != '<' && text.charAt(close) != '>') {
            close++;
        }
        if (close < end && text.charAt(close) == '>') {
            String inner = text.substring(at + 1, close);
            String scheme = PointedLinks.scheme(inner);
            if (scheme != null) {
                append(new Inlines.BareLink(scheme, inner), close + 1);
                return;
            }
        }
        int tagEnd = tags.end(at);
        if (tagEnd < 0 || tagEnd > end) {
            at++;
        } else {
            append(new Inlines.Html(text.substring(at, tagEnd)), tagEnd);
        }
    }

    private void bareLink(BareLinks.@Nullable Found found) {
        if (found == null || found.end() > end) {
            at++;
            return;
        }
        flush(found.start());
        pending = at;
        append(new Inlines.BareLink(found.scheme(), text.substring(found.start(), found.end())), found.end());
    }

    private void openImage() {
        if (at + 1 < end && text.charAt(at + 1) == '[') {
            openBracket(true);
        } else {
            at++;
        }
    }

    private void openBracket(boolean image) {
        if (!image && at + 1 < end && text.charAt(at + 1) == '^' && footnote()) {
            return;
        }
        int next = image ? at + 2 : at + 1;
        Text node = new Text(image ? "![" : "[", false);
        append(node, next);
        brackets.open(node, image, next, delimiters.last());
    }

    private boolean footnote() {
        int labelEnd = grammar.dialect().billet() ? LinkParts.label(text, at) : -1;
        if (labelEnd < 0 || labelEnd > end) {
            return false;
        }
        String label = text.substring(at + 2, labelEnd - 1);
        Blocks.Footnote note = grammar.notes().find(label);
        if (note == null) {
            boolean link = labelEnd < end && "([".indexOf(text.charAt(labelEnd)) >= 0
                    || grammar.references().find("^" + label) != null;
            if (!link) {
                grammar.slips().add(new Slip(Slip.Kind.MISSING_NOTE, label, lines.offset(at)));
            }
            return false;
        }
        append(new Inlines.FootnoteReference(note), labelEnd);
        return true;
    }

    private void closeBracket() {
        Brackets.Opener opener = brackets.close();
        LinkEnds.Found found = opener != null && opener.isActive() ? linkEnds.of(opener, at) : null;
        if (opener == null || found == null) {
            at++;
            return;
        }
        flush(at);
        Link link = new Link(opener.image, found.target());
        Node node = opener.node.getNext();
        while (node != null) {
            Node next = node.getNext();
            link.appendChild(node);
            node = next;
        }
        block.appendChild(link);
        at = found.end();
        pending = at;
        delimiters.process(opener.below);
        opener.node.unlink();
        readAttributes(link);
        if (!opener.image) {
            brackets.deactivateLinks();
        }
    }

    private void readAttributes(Inline node) {
        Attributes.Found found =
                grammar.dialect().billet() && at < end && text.charAt(at) == '{' ? Attributes.read(text, at) : null;
        if (found != null) {
            node.attributes(found.attributes());
            at = found.end();
            pending = at;
        }
    }
}
