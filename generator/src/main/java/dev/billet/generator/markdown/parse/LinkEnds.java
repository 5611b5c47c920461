package dev.billet.generator.markdown.parse;

import dev.billet.generator.markdown.parse.Inlines.Target;
import org.jspecify.annotations.Nullable;

/** What follows the text of a link or an image: an address in parentheses, a label, or nothing. */
final class LinkEnds {
    private final Lines lines;
    private final String text;
    private final int end;
    private final Grammar grammar;

    LinkEnds(Lines lines, int end, Grammar grammar) {
        this.lines = lines;
        this.text = lines.text();
        this.end = end;
        this.grammar = grammar;
    }

    /** Where a link leads, and the index behind it. */
    record Found(Target target, int end) {}

    /** The rest of a link whose text ends at a closing bracket; null if it is no link. */
    @Nullable
    Found of(Brackets.Opener opener, int close) {
        Found inline = inline(close + 1);
        if (inline != null) {
            return inline;
        }
        boolean labelled = close + 1 < end && text.charAt(close + 1) == '[';
        int label = labelled ? LinkParts.label(text, close + 1) : -1;
        if (label > 0 && label <= end) {
            Target target = grammar.references().find(text.substring(close + 2, label - 1));
            return target == null ? null : new Found(target, label);
        }
        boolean tooLong = close - opener.start > 999;
        Target target = opener.hasBracketAfter() || tooLong
                ? null
                : grammar.references().find(text.substring(opener.start, close));
        boolean collapsed = labelled && close + 2 < end && text.charAt(close + 2) == ']';
        return target == null ? null : new Found(target, collapsed ? close + 3 : close + 1);
    }

    private @Nullable Found inline(int open) {
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
                grammar.slips()
                        .add(new Slip(Slip.Kind.SPACE_IN_ADDRESS, text.substring(start, spaced), lines.offset(start)));
            }
            return null;
        }
        String titleText = title < 0 ? null : Unescape.all(text.substring(next + 1, title - 1));
        return new Found(References.target(lines, start, destination, titleText), close + 1);
    }
}
