package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.util.ast.Node;
import dev.billet.generator.markdown.parse.Inlines.Inline;
import dev.billet.generator.markdown.parse.Inlines.Link;
import dev.billet.generator.markdown.parse.Inlines.Target;
import dev.billet.generator.markdown.parse.Inlines.Text;
import java.util.HashMap;
import java.util.Map;
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
    private final HtmlTags tags;
    private final boolean[] special;
    private @Nullable Bracket bracket;
    private @Nullable Map<Integer, Integer> lastTicks;
    private int linkOpeners;
    private int at;
    private int pending;

    /** What a document allows and defines. */
    record Grammar(Dialect dialect, References references, Notes notes, Slips slips) {}

    /** The footnotes of a document by their label. */
    interface Notes {
        Blocks.@Nullable Footnote find(String label);
    }

    /** Takes what was hardly meant. */
    interface Slips {
        void add(Slip slip);
    }

    /** An opening bracket that has not been closed yet. */
    private static final class Bracket {
        final Text node;
        final boolean image;
        final int start;
        final @Nullable Bracket previous;
        final Delimiters.@Nullable Run below;
        boolean active = true;
        boolean bracketAfter;

        Bracket(Text node, boolean image, int start, @Nullable Bracket previous, Delimiters.@Nullable Run below) {
            this.node = node;
            this.image = image;
            this.start = start;
            this.previous = previous;
            this.below = below;
        }
    }

    InlineScanner(Lines lines, Node block, Grammar grammar) {
        this.lines = lines;
        this.text = lines.text();
        this.block = block;
        this.grammar = grammar;
        this.tags = new HtmlTags(text);
        this.special = SpecialCharacters.of(text, grammar.dialect);
        int last = text.length();
        while (last > 0 && text.charAt(last - 1) <= ' ') {
            last--;
        }
        this.end = last;
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
            case ':' -> bareLink(BareLinks.aroundColon(text, at, pending, bracket != null));
            case '@' -> bareLink(BareLinks.aroundAt(text, at, pending));
            case 'w' -> bareLink(BareLinks.atWww(text, at, bracket != null));
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
        int open = ticksEnd(at);
        int length = open - at;
        for (int close = closingTicks(length, open); close >= 0 && close < end; ) {
            int closeEnd = ticksEnd(close);
            if (closeEnd - close == length) {
                Inlines.Code code = new Inlines.Code(codeText(text.substring(open, close)));
                append(code, closeEnd);
                readAttributes(code);
                return;
            }
            close = text.indexOf('`', closeEnd);
        }
        at = open;
    }

    /** The next tick, -1 if no run of that length follows: looked up in a table that is made once. */
    private int closingTicks(int length, int from) {
        Map<Integer, Integer> known = lastTicks;
        if (known == null) {
            known = new HashMap<>();
            for (int i = text.indexOf('`', from); i >= 0; ) {
                int runEnd = ticksEnd(i);
                known.put(runEnd - i, i);
                i = text.indexOf('`', runEnd);
            }
            lastTicks = known;
        }
        return known.getOrDefault(length, -1) >= from ? text.indexOf('`', from) : -1;
    }

    private int ticksEnd(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '`') {
            i++;
        }
        return i;
    }

    /** Line ends are spaces, and one space at both ends is a margin. */
    private static String codeText(String raw) {
        String code = raw.replace('\n', ' ');
        int last = code.length() - 1;
        boolean margin = last > 0 && code.charAt(0) == ' ' && code.charAt(last) == ' ';
        return margin && !code.isBlank() ? code.substring(1, last) : code;
    }

    private void run(char c) {
        int runEnd = at;
        while (runEnd < end && text.charAt(runEnd) == c) {
            runEnd++;
        }
        int before = at == 0 ? '\n' : text.codePointBefore(at);
        int after = runEnd >= end ? '\n' : text.codePointAt(runEnd);
        boolean spaceBefore = Characters.isWhitespace(before);
        boolean spaceAfter = Characters.isWhitespace(after);
        boolean markBefore = Characters.isPunctuation(before);
        boolean markAfter = Characters.isPunctuation(after);
        boolean left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
        boolean right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
        boolean canOpen = c == '_' ? left && (!right || markBefore) : left;
        boolean canClose = c == '_' ? right && (!left || markAfter) : right;
        if (!canOpen && !canClose || c == '~' && runEnd - at > 2) {
            at = runEnd;
            return;
        }
        Text node = new Text(text.substring(at, runEnd), false);
        append(node, runEnd);
        delimiters.add(new Delimiters.Run(node, canOpen, canClose));
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
        if (bracket != null) {
            bracket.bracketAfter = true;
        }
        bracket = new Bracket(node, image, next, bracket, delimiters.last());
        linkOpeners += image ? 0 : 1;
    }

    private boolean footnote() {
        int labelEnd = grammar.dialect.billet() ? LinkParts.label(text, at) : -1;
        if (labelEnd < 0 || labelEnd > end) {
            return false;
        }
        String label = text.substring(at + 2, labelEnd - 1);
        Blocks.Footnote note = grammar.notes.find(label);
        if (note == null) {
            boolean link = labelEnd < end && "([".indexOf(text.charAt(labelEnd)) >= 0
                    || grammar.references.find("^" + label) != null;
            if (!link) {
                grammar.slips.add(new Slip(Slip.Kind.MISSING_NOTE, label, lines.offset(at)));
            }
            return false;
        }
        append(new Inlines.FootnoteReference(note), labelEnd);
        return true;
    }

    private void closeBracket() {
        Bracket opener = bracket;
        if (opener == null) {
            at++;
            return;
        }
        bracket = opener.previous;
        linkOpeners -= opener.active && !opener.image ? 1 : 0;
        int close = at;
        LinkEnd found = opener.active ? linkEnd(opener, close) : null;
        if (found == null) {
            at++;
            return;
        }
        flush(close);
        Link link = new Link(opener.image, found.target);
        Node node = opener.node.getNext();
        while (node != null) {
            Node next = node.getNext();
            link.appendChild(node);
            node = next;
        }
        block.appendChild(link);
        at = found.end;
        pending = at;
        delimiters.process(opener.below);
        opener.node.unlink();
        readAttributes(link);
        if (!opener.image) {
            deactivate();
        }
    }

    /** Links do not contain links. */
    private void deactivate() {
        for (Bracket outer = bracket; outer != null && linkOpeners > 0; outer = outer.previous) {
            if (!outer.image && outer.active) {
                outer.active = false;
                linkOpeners--;
            }
        }
    }

    private record LinkEnd(Target target, int end) {}

    private @Nullable LinkEnd linkEnd(Bracket opener, int close) {
        LinkEnd inline = inlineEnd(close + 1);
        if (inline != null) {
            return inline;
        }
        boolean labelled = close + 1 < end && text.charAt(close + 1) == '[';
        int label = labelled ? LinkParts.label(text, close + 1) : -1;
        if (label > 0 && label <= end) {
            Target target = grammar.references.find(text.substring(close + 2, label - 1));
            return target == null ? null : new LinkEnd(target, label);
        }
        boolean tooLong = close - opener.start > 999;
        Target target =
                opener.bracketAfter || tooLong ? null : grammar.references.find(text.substring(opener.start, close));
        boolean collapsed = labelled && close + 2 < end && text.charAt(close + 2) == ']';
        return target == null ? null : new LinkEnd(target, collapsed ? close + 3 : close + 1);
    }

    private @Nullable LinkEnd inlineEnd(int open) {
        if (open >= end || text.charAt(open) != '(') {
            return null;
        }
        int start = LinkParts.space(text, open + 1);
        int destination = LinkParts.destination(text, start);
        if (destination < 0) {
            return null;
        }
        int next = LinkParts.space(text, destination);
        int title = next > destination ? LinkParts.title(text, next) : -1;
        int close = LinkParts.space(text, title < 0 ? destination : title);
        if (close >= end || text.charAt(close) != ')') {
            int spaced = title < 0 ? LinkParts.spaced(text, start, end) : -1;
            if (spaced > destination) {
                grammar.slips.add(
                        new Slip(Slip.Kind.SPACE_IN_ADDRESS, text.substring(start, spaced), lines.offset(start)));
            }
            return null;
        }
        String titleText = title < 0 ? null : Unescape.all(text.substring(next + 1, title - 1));
        return new LinkEnd(References.target(lines, start, destination, titleText), close + 1);
    }

    private void readAttributes(Inline node) {
        Attributes.Found found =
                grammar.dialect.billet() && at < end && text.charAt(at) == '{' ? Attributes.read(text, at) : null;
        if (found != null) {
            node.attributes(found.attributes());
            at = found.end();
            pending = at;
        }
    }
}
