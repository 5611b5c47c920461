package dev.billet.generator.migration;

import dev.billet.generator.migration.MarkdownParts.Span;
import dev.billet.generator.migration.TrackedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what only kramdown reads into ours: attribute lists behind headings, links, images and code, the table of contents. */
final class Kramdown {
    private static final Pattern CONTENTS = Pattern.compile(
            "^[ ]{0,3}(?:[*+-]|\\d+\\.)[ \\t]+[^\\n]*\\n[ \\t]*\\{:\\s*(?:\\.[\\w-]+\\s+)*toc\\s*}[ \\t]*$",
            Pattern.MULTILINE);
    private static final Pattern LIST = Pattern.compile("\\{:(?!:)\\s*([^{}]*?)\\s*}|\\{::?/?[\\w-]+[^{}]*}");
    private static final Pattern ITEM = Pattern.compile(
            "\\s*+(?:([.#][\\p{L}\\p{N}_:-]++)|([A-Za-z][\\w:-]*+)=(?:\"([^\"{}]*+)\"|'([^'\"{}]*+)'))");
    private static final Pattern ID = Pattern.compile("#([\\p{L}\\p{N}_:-]+)");
    private static final Pattern LANGUAGE = Pattern.compile("\\.(?:language|lang)-([\\w+#-]+)");

    private final String source;
    private final Remarks remarks;

    Kramdown(String source, Remarks remarks) {
        this.source = source;
        this.remarks = remarks;
    }

    TrackedText rewrite(TrackedText text) {
        if (!text.text().contains("{:")) {
            return text;
        }
        MarkdownParts first = MarkdownParts.of(text.text());
        TrackedText body = text.rewrite(CONTENTS, m -> first.code().get(m.start()) ? null : "[TOC]");
        MarkdownParts parts = MarkdownParts.of(body.text());
        List<Edit> edits = new ArrayList<>();
        Matcher list = LIST.matcher(body.text());
        while (list.find()) {
            if (parts.code().get(list.start()) || list.group().contains("=>")) {
                continue; // code, fenced or not
            }
            @Nullable Edit edit = list.group(1) == null ? null : edit(body.text(), list, parts);
            boolean overlaps = edit != null
                    && !edits.isEmpty()
                    && edits.get(edits.size() - 1).end() > edit.start();
            if (edit == null || overlaps) {
                remarks.asWritten(source, body.line(list.start()), list.group());
            } else {
                edits.add(edit);
            }
        }
        return body.edit(edits);
    }

    private static @Nullable Edit edit(String text, Matcher list, MarkdownParts parts) {
        String attributes = ours(list.group(1));
        int lineStart = text.lastIndexOf('\n', list.start() - 1) + 1;
        boolean firstInLine = text.substring(lineStart, list.start()).isBlank();
        if (!firstInLine) {
            char before = text.charAt(list.start() - 1);
            boolean span = before == ')' || before == ']' || before == '`';
            return span && attributes != null ? new Edit(list.start(), list.end(), "{" + attributes + "}") : null;
        }
        for (Span heading : parts.headings()) {
            if (heading.end() == lineStart - 1 && attributes != null) {
                return afterHeading(text, heading, list, attributes);
            }
        }
        Matcher language = LANGUAGE.matcher(list.group(1));
        for (Span fence : parts.fences()) {
            if (fence.end() == lineStart - 1 && language.find()) {
                return fence(text, fence, list.end(), language.group(1));
            }
        }
        Matcher id = ID.matcher(list.group(1));
        for (Span paragraph : parts.paragraphs()) {
            boolean last =
                    paragraph.start() < lineStart && list.end() >= paragraph.end() - 1 && list.end() <= paragraph.end();
            if (last && id.matches()) {
                String words = text.substring(paragraph.start(), lineStart - 1);
                return new Edit(paragraph.start(), list.end(), "<a id=\"" + id.group(1) + "\"></a>" + words);
            }
        }
        return null;
    }

    /** Behind the words of the heading: on its line, or above its underline. */
    private static Edit afterHeading(String text, Span heading, Matcher list, String attributes) {
        String written = text.substring(heading.start(), heading.end());
        int words = written.indexOf('\n') < 0 || written.startsWith("#") ? written.length() : written.lastIndexOf('\n');
        String by = written.substring(0, words).replaceFirst("[ \\t]+#*[ \\t]*$", "") + " {" + attributes + "}"
                + written.substring(words);
        return new Edit(heading.start(), list.end(), by);
    }

    /** The language goes to the fence's first line. */
    private static @Nullable Edit fence(String text, Span fence, int end, String language) {
        String written = text.substring(fence.start(), fence.end());
        Matcher open = Pattern.compile("\\A(`{3,}|~{3,})[ \\t]*\\n").matcher(written);
        return open.find()
                ? new Edit(fence.start(), end, open.group(1) + language + "\n" + written.substring(open.end()))
                : null;
    }

    /** The attributes in our way of writing them; null if one is something else. */
    private static @Nullable String ours(String written) {
        StringBuilder ours = new StringBuilder();
        Matcher item = ITEM.matcher(written);
        int at = 0;
        while (item.region(at, written.length()).lookingAt()) {
            String value = item.group(3) != null ? item.group(3) : item.group(4);
            ours.append(ours.isEmpty() ? "" : " ")
                    .append(item.group(1) != null ? item.group(1) : item.group(2) + "=\"" + value + "\"");
            at = item.end();
        }
        return at == written.length() && !ours.isEmpty() ? ours.toString() : null;
    }
}
