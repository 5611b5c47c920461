package dev.billet.generator.markdown;

import com.vladsch.flexmark.ast.IndentedCodeBlock;
import dev.billet.generator.markdown.highlight.Highlighter;
import dev.billet.generator.markdown.highlight.Highlighter.Span;
import dev.billet.generator.markdown.parse.Blocks;
import dev.billet.generator.markdown.parse.Blocks.Fenced;
import dev.billet.generator.problem.Problem;
import java.util.List;

/** Blocks of code: coloured if their language is known, with a title, marked lines and line numbers if asked for. */
final class CodeBlocks {
    private static final Highlighter HIGHLIGHTER = Highlighter.create();

    private CodeBlocks() {}

    static boolean writeIndented(IndentedCodeBlock block, Rendering r) {
        write(withoutBlankEnd(Blocks.text(block)), CodeOptions.NONE, r);
        return false;
    }

    private static String withoutBlankEnd(String code) {
        int end = code.length();
        int line = code.lastIndexOf('\n', end - 1);
        while (line >= 0 && code.substring(line, end).isBlank()) {
            end = line;
            line = code.lastIndexOf('\n', end - 1);
        }
        return code.substring(0, end);
    }

    static boolean writeFenced(Fenced block, Rendering r) {
        CodeOptions options = CodeOptions.read(block.info());
        if (r.options.highlighting()) {
            warnOfUnknown(options.language(), block, r);
        }
        write(block.code(), r.options.bare() ? options.languageOnly() : options, r);
        return false;
    }

    private static void warnOfUnknown(String language, Fenced block, Rendering r) {
        HIGHLIGHTER
                .meant(language)
                .ifPresent(meant -> r.problems.add(Problem.warning(
                        r.body.place(block.infoOffset(), language.length()),
                        "code in \"" + language + "\" is shown without colours: no such language is known",
                        "Did you mean " + meant + "?")));
    }

    private static void write(String code, CodeOptions options, Rendering r) {
        r.html.line();
        if (options.title() != null) {
            r.html.raw("<figure class=\"code\">\n<figcaption>")
                    .text(options.title())
                    .raw("</figcaption>\n");
        }
        r.html.raw(r.options.bare() ? "<pre" : "<pre tabindex=\"0\""); // a long line scrolls, by keyboard too
        r.html.raw(options.numbered() ? " class=\"numbered\"><code" : "><code");
        if (!options.language().isEmpty()) {
            r.html.attribute("class", "language-" + options.language());
        }
        r.html.raw(">");
        boolean coloured = r.options.highlighting() && HIGHLIGHTER.knows(options.language());
        List<Span> spans = coloured ? HIGHLIGHTER.highlight(code, options.language()) : List.of();
        if (options.hasLines()) {
            writeLines(code, spans, options, r.html);
        } else {
            writeSpans(code, 0, code.length(), spans, 0, r.html);
        }
        if (!code.isEmpty()) {
            r.html.line();
        }
        r.html.raw("</code></pre>\n").raw(options.title() == null ? "" : "</figure>\n");
    }

    private static void writeLines(String code, List<Span> spans, CodeOptions options, Html html) {
        int span = 0;
        int line = 1;
        for (int start = 0; start < code.length(); line++) {
            int newline = code.indexOf('\n', start);
            int end = newline < 0 ? code.length() : newline;
            html.raw(options.marks(line) ? "<span class=\"line marked\">" : "<span class=\"line\">");
            span = writeSpans(code, start, end, spans, span, html);
            html.raw("</span>\n");
            start = end + 1;
        }
    }

    /** Writes a stretch of code with the spans in it, starting with the given one; the first span behind it. */
    private static int writeSpans(String code, int from, int to, List<Span> spans, int first, Html html) {
        int written = from;
        int next = first;
        for (; next < spans.size() && spans.get(next).start() < to; next++) {
            Span span = spans.get(next);
            html.text(code, written, span.start());
            html.raw("<span class=\"").raw(span.style().cssClass()).raw("\">");
            html.text(code, span.start(), span.end()).raw("</span>");
            written = span.end();
        }
        html.text(code, written, to);
        return next;
    }
}
