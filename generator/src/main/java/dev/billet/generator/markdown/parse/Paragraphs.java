package dev.billet.generator.markdown.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import dev.billet.generator.markdown.parse.Blocks.Admonition;
import dev.billet.generator.markdown.parse.Blocks.AdmonitionTitle;
import dev.billet.generator.markdown.parse.Blocks.Directive;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a paragraph is, when it is more than a paragraph: a table, an admonition, a task, a directive. */
final class Paragraphs {
    /** The sign behind the bracket folds it up in Obsidian. */
    private static final Pattern ADMONITION =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][+-]?[ \\t]*+", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_ADMONITION = Pattern.compile("\\[!([A-Za-z][A-Za-z-]{0,20})](?![(\\[:])");
    private static final Pattern CONTENTS = Pattern.compile("\\[TOC]|\\[\\[TOC]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTIVE = Pattern.compile("::([A-Za-z][A-Za-z0-9-]{0,30})\\[");
    private static final Attributes NO_ATTRIBUTES = new Attributes(null, List.of(), Map.of());

    private final Grammar grammar;

    Paragraphs(Grammar grammar) {
        this.grammar = grammar;
    }

    void read(Paragraph paragraph, Lines lines) {
        Lines rest = lines;
        String text = lines.text();
        boolean first = paragraph.getPrevious() == null;
        if (first
                && text.startsWith("[!")
                && paragraph.getParent() instanceof BlockQuote
                && grammar.dialect().billet()) {
            rest = admonition(paragraph, lines);
        } else if (first
                && text.startsWith("[")
                && paragraph.getParent() instanceof ListItem
                && grammar.dialect().github()) {
            rest = task(paragraph, lines);
        }
        if (rest.text().isBlank()) {
            if (!paragraph.hasChildren()) {
                paragraph.unlink();
            }
        } else if (!(grammar.dialect().billet() && readWhole(paragraph, rest.text(), rest))) {
            readLines(paragraph, rest);
        }
    }

    private void readLines(Paragraph paragraph, Lines lines) {
        Tables.Found found = lines.text().indexOf('|') < 0 || !grammar.dialect().github()
                ? null
                : Tables.read(lines, (text, cell) -> new InlineScanner(text, cell, grammar).scan());
        if (found == null) {
            new InlineScanner(lines, paragraph, grammar).scan();
            return;
        }
        paragraph.insertAfter(found.table());
        if (found.start() == 0) {
            paragraph.unlink();
        } else {
            Lines before = new Lines(lines.text().substring(0, found.start()), lines.starts(), lines.offsets());
            new InlineScanner(before, paragraph, grammar).scan();
        }
    }

    private Lines admonition(Paragraph paragraph, Lines lines) {
        Matcher start = ADMONITION.matcher(lines.text());
        if (!start.lookingAt()) {
            Matcher other = OTHER_ADMONITION.matcher(lines.text());
            if (other.lookingAt()) {
                grammar.slips().add(new Slip(Slip.Kind.UNKNOWN_ADMONITION, other.group(1), lines.offset(2)));
            }
            return lines;
        }
        AdmonitionTitle title =
                new AdmonitionTitle(Admonition.valueOf(start.group(1).toUpperCase(Locale.ROOT)));
        int newline = lines.text().indexOf('\n', start.end());
        int end = newline < 0 ? lines.text().length() : newline;
        Lines titleLine = new Lines(lines.text().substring(0, end), lines.starts(), lines.offsets()).from(start.end());
        new InlineScanner(titleLine, title, grammar).scan();
        paragraph.insertBefore(title);
        return newline < 0 ? new Lines("", new int[1], new int[1]) : lines.from(newline + 1);
    }

    private static Lines task(Paragraph paragraph, Lines lines) {
        String text = lines.text();
        boolean box = text.length() > 4
                && text.charAt(2) == ']'
                && " \t".indexOf(text.charAt(3)) >= 0
                && !text.substring(3).isBlank();
        char mark = box ? text.charAt(1) : '-';
        if (" xX".indexOf(mark) < 0) {
            return lines;
        }
        paragraph.appendChild(new Inlines.Checkbox(mark != ' '));
        return lines.from(4);
    }

    /** Paragraphs that are one thing from start to end. */
    private boolean readWhole(Paragraph paragraph, String text, Lines lines) {
        if (text.charAt(0) == '['
                && text.length() < 12
                && CONTENTS.matcher(text.strip()).matches()) {
            paragraph.insertAfter(new Blocks.Contents());
            paragraph.unlink();
            return true;
        }
        Directive directive = text.startsWith("::") ? directive(text.stripTrailing(), lines) : null;
        if (directive == null) {
            return false;
        }
        new InlineScanner(lines, directive, grammar).scan();
        paragraph.insertAfter(directive);
        paragraph.unlink();
        return true;
    }

    private static @Nullable Directive directive(String text, Lines lines) {
        Matcher start = DIRECTIVE.matcher(text);
        if (!start.lookingAt()) {
            return null;
        }
        int close = closingBracket(text, start.end());
        if (close < 0) {
            return null;
        }
        Attributes attributes = NO_ATTRIBUTES;
        int end = close + 1;
        if (end < text.length()) {
            Attributes.Found found = Attributes.read(text, end, Attributes.LONGEST_TEXT);
            if (found == null) {
                return null;
            }
            attributes = found.attributes();
            end = found.end();
        }
        boolean whole = end == text.length();
        return whole
                ? new Directive(start.group(1), text.substring(start.end(), close), attributes, lines.offset(2))
                : null;
    }

    /** The bracket that closes the one before {@code from}, counting those within. */
    private static int closingBracket(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            open += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }
}
