package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes emphasis in Markdown. What a mark means there hangs on the letters on both its sides; where it would be read as stars,
 * the HTML stays.
 */
final class Emphasis {
    private static final Map<String, String> MARKS =
            Map.of("em", "*", "i", "*", "strong", "**", "b", "**", "del", "~~", "s", "~~", "strike", "~~");

    /** What Markdown has no mark for, or one that means something else here. */
    private static final String HTML = "sub, sup, u, ins, mark, abbr, q, small, cite, dfn, kbd, samp, var";

    /** Nothing stands there: a block or a line starts or ends. */
    private static final int NONE = ' ';

    private Emphasis() {}

    /** An element and what is to stand around what is in it. */
    private record Marked(Element element, String open, String close) {}

    /** @param standIn keeps a mark and gives the word that stands for it */
    static void write(Element body, UnaryOperator<String> standIn) {
        List<Element> elements = body.select(String.join(",", MARKS.keySet()));
        elements.forEach(Emphasis::spaceOut);
        List<Marked> marked = new ArrayList<>();
        elements.forEach(element -> marked.add(mark(element)));
        body.select(HTML).forEach(element -> marked.add(html(element)));
        for (Marked each : marked) {
            if (!each.open.isEmpty()) {
                each.element.before(new TextNode(standIn.apply(each.open)));
                each.element.after(new TextNode(standIn.apply(each.close)));
            }
            each.element.unwrap();
        }
    }

    private static Marked mark(Element element) {
        String mark = MARKS.getOrDefault(element.normalName(), "");
        String text = element.wholeText();
        boolean again = element.parents().stream().anyMatch(outer -> mark.equals(MARKS.get(outer.normalName())));
        if (text.isBlank() || again) {
            return new Marked(element, "", "");
        }
        boolean opens = flanks(text.codePointAt(0), beside(element, false));
        boolean closes = flanks(text.codePointBefore(text.length()), beside(element, true));
        boolean touches = element.previousSibling() instanceof Element before && MARKS.containsKey(before.normalName());
        return opens && closes && !touches ? new Marked(element, mark, mark) : html(element);
    }

    private static Marked html(Element element) {
        String close = "</" + element.normalName() + ">";
        return new Marked(element, element.shallowClone().outerHtml().replace(close, ""), close);
    }

    /** CommonMark 6.2: a mark holds to a letter in any case, to a sign only if space or another sign is on its other side. */
    private static boolean flanks(int inner, int outer) {
        return !isSpace(inner) && (!isSign(inner) || isSpace(outer) || isSign(outer));
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isSign(int c) {
        return !Character.isLetterOrDigit(c) && !isSpace(c) && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    /** The character before or behind an element. */
    private static int beside(Element element, boolean behind) {
        for (Element at = element; at != null && !at.isBlock(); at = at.parent()) {
            for (Node next = step(at, behind); next != null; next = step(next, behind)) {
                String text = next instanceof TextNode words
                        ? words.getWholeText()
                        : next instanceof Element other && !other.nameIs("br") ? other.wholeText() : " ";
                if (!text.isEmpty()) {
                    return behind ? text.codePointAt(0) : text.codePointBefore(text.length());
                }
            }
        }
        return NONE;
    }

    private static @Nullable Node step(Node node, boolean behind) {
        return behind ? node.nextSibling() : node.previousSibling();
    }

    /** Space and line breaks at its edges go out of it. */
    private static void spaceOut(Element element) {
        for (Node first = element.firstChild(); first != null && isGap(first); first = element.firstChild()) {
            element.before(first);
        }
        for (Node last = element.lastChild(); last != null && isGap(last); last = element.lastChild()) {
            element.after(last);
        }
        if (element.firstChild() instanceof TextNode first) {
            String words = first.getWholeText().stripLeading();
            if (words.length() < first.getWholeText().length()) {
                first.text(words);
                element.before(new TextNode(" "));
            }
        }
        if (element.lastChild() instanceof TextNode last) {
            String words = last.getWholeText().stripTrailing();
            if (words.length() < last.getWholeText().length()) {
                last.text(words);
                element.after(new TextNode(" "));
            }
        }
    }

    private static boolean isGap(Node node) {
        return node instanceof TextNode text && text.isBlank()
                || node instanceof Element element && element.nameIs("br");
    }
}
