package dev.billet.generator.check;

import dev.billet.generator.check.BuiltPage.Flaw;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

/** What a page's HTML itself has wrong, whatever it refers to: tags that do not match, an id used twice, a picture without words. */
final class Flaws {
    /** HTML, section "Optional tags". */
    private static final Set<String> MAY_STAY_OPEN = Set.of(
            "html",
            "head",
            "body",
            "p",
            "li",
            "dt",
            "dd",
            "rt",
            "rp",
            "optgroup",
            "option",
            "colgroup",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th");

    private static final Pattern STRAY_END = Pattern.compile(".*\\[(</[^\\]>]+>)].*", Pattern.DOTALL);
    private static final String REMEDY =
            "Browsers guess what was meant, each in its way. Give each tag its end, in the right order.";

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    private final List<Flaw> found = new ArrayList<>();

    private final String text;
    private int level; // of the heading before; 0 before the first

    private Flaws(String text) {
        this.text = text;
    }

    static List<Flaw> of(Document page, String text, List<ParseError> errors) {
        Flaws flaws = new Flaws(text);
        errors.forEach(flaws::unparsed);
        Set<String> ids = new HashSet<>();
        for (Element element : page.getAllElements()) {
            flaws.open(element);
            flaws.id(element, ids);
            flaws.words(element);
            flaws.level(element);
        }
        return List.copyOf(flaws.found);
    }

    private void unparsed(ParseError error) {
        if (error.getErrorMessage().contains("EOF")) {
            return; // the tag that is open at the end is told by itself
        }
        Matcher stray = STRAY_END.matcher(error.getErrorMessage());
        boolean end = stray.matches();
        String tag = end ? stray.group(1) : "";
        add(
                Math.max(0, error.getPosition() - tag.length()),
                tag,
                tag,
                end ? tag + " ends nothing that is open here" : "this is not HTML: " + error.getErrorMessage(),
                REMEDY);
    }

    private void open(Element element) {
        boolean open = element.sourceRange().isTracked()
                && !element.sourceRange().isImplicit()
                && element.endSourceRange().isImplicit()
                && !element.tag().isEmpty()
                && !element.tag().isSelfClosing()
                && !MAY_STAY_OPEN.contains(element.normalName());
        if (!open) {
            return;
        }
        int start = element.sourceRange().startPos();
        String tag = text.substring(start, element.sourceRange().endPos());
        boolean drawing = !element.tag().namespace().equals(Parser.NamespaceHtml);
        if (!drawing || !tag.endsWith("/>")) {
            add(start, tag, tag, tag + " is never ended", REMEDY);
        }
    }

    private void id(Element element, Set<String> ids) {
        if (element.hasAttr("id") && !ids.add(element.id())) {
            add(
                    References.offset(element, "id"),
                    element.id(),
                    "id=\"" + element.id() + "\"",
                    "the id \"" + element.id() + "\" is there already",
                    "A link to #" + element.id() + " leads to the first of them. Give one another id.");
        }
    }

    private void add(int offset, String meant, String trace, String message, String remedy) {
        found.add(new Flaw(offset, meant, trace, true, message, remedy));
    }

    /** Readers of screens go from heading to heading, and take a level that is left out for a part that they missed. */
    private void level(Element element) {
        if (!HEADING.matcher(element.normalName()).matches()) {
            return;
        }
        int before = level;
        level = element.normalName().charAt(1) - '0';
        if (before > 0 && level > before + 1) {
            String marks = "#".repeat(level) + " ";
            found.add(new Flaw(
                    Math.max(0, element.sourceRange().startPos()),
                    "<" + element.normalName(),
                    marks + element.text(),
                    false,
                    "the heading \"" + element.text() + "\" is of level " + level + ", after one of level " + before,
                    "Write " + "#".repeat(before + 1)
                            + " for it: who hears the page takes a level left out for a part missed."));
        }
    }

    private void words(Element element) {
        if (element.normalName().equals("img") && !element.hasAttr("alt")) {
            found.add(
                    new Flaw(
                            Math.max(0, element.sourceRange().startPos()),
                            "<img",
                            element.attr("src"),
                            false,
                            "the picture " + element.attr("src") + " has no alt text",
                            "Say what it shows with alt=\"…\", or alt=\"\" if it only decorates: it is read to those who cannot see it."));
        }
    }
}
