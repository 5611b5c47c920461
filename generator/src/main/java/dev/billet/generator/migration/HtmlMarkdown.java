package dev.billet.generator.migration;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.format.TableFormatOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Turns HTML into Markdown. What Markdown has no words for stays HTML; figures, videos and code become what they are here.
 *
 * <p>Such parts are taken out before the conversion, a word that stands for each is left in their place, and put back after.
 */
final class HtmlMarkdown {
    private static final Pattern STAND_IN =
            Pattern.compile("(?m)^[ \\t]*(BILLETPART\\d+END)[ \\t]*$|BILLETPART\\d+END");
    private static final Pattern CODES =
            Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|" + WordpressHtml.SHORTCODE.pattern(), Pattern.DOTALL);
    /** The line below the head of a table, as long as its words or what stands for them. */
    private static final Pattern RULE = Pattern.compile("(?m)^\\|(?::?-+:?\\|)+$");

    private static final String KEPT =
            "iframe, video, audio, object, embed, script, style, form, svg, details, map, canvas, math";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final ForeignText text;
    private final Remarks remarks;

    private HtmlMarkdown(ForeignText text, Remarks remarks) {
        this.text = text;
        this.remarks = remarks;
    }

    static TrackedText convert(ForeignText text, TrackedText html, Remarks remarks) {
        return TrackedText.of(new HtmlMarkdown(text, remarks).markdown(html), html.line(0));
    }

    private String markdown(TrackedText html) {
        Document document = Jsoup.parseBodyFragment(guarded(html.text()));
        document.outputSettings().prettyPrint(false);
        comments(document.body());
        for (Element code : document.select("pre")) {
            replace(code, Directives.fence(language(code), code.wholeText().stripTrailing(), ""));
        }
        for (Element frame : document.select("iframe[src]")) {
            video(frame, frame.attr("src"));
        }
        for (Element figure : document.select("figure")) {
            figure(figure);
        }
        for (Element kept : document.select(KEPT)) {
            if (kept.parent() != null && kept.closest("body") != null) {
                remarks.asWritten(text.source(), line(html, kept), kept.outerHtml());
                keep(kept);
            }
        }
        for (Element table : document.select("table")) {
            if (!isSimple(table) && table.parents().stream().noneMatch(outer -> outer.nameIs("table"))) {
                keep(table);
            }
        }
        Emphasis.write(document.body(), this::standIn);
        String markdown = RULE.matcher(converter().convert(document.body().html()))
                .replaceAll(rule -> rule.group().replaceAll("-{3,}", "---"));
        return restore(markdown.replaceAll("\\n{3,}", "\n\n")).strip() + "\n";
    }

    /** Whether Markdown has such tables: with a head, and lines of cells of one line each. */
    private static boolean isSimple(Element table) {
        return table.selectFirst("tr") != null
                && table.selectFirst("tr").children().stream().allMatch(cell -> cell.nameIs("th"))
                && table.select("[colspan], [rowspan], tbody th, td > :is(p + p, ul, ol, blockquote), table table")
                        .isEmpty();
    }

    private static FlexmarkHtmlConverter converter() {
        MutableDataSet options = new MutableDataSet();
        options.set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false);
        options.set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false);
        options.set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false);
        options.set(FlexmarkHtmlConverter.EXTRACT_AUTO_LINKS, false);
        options.set(FlexmarkHtmlConverter.WRAP_AUTO_LINKS, true);
        options.set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false);
        options.set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false);
        options.set(TableFormatOptions.FORMAT_TABLE_ADJUST_COLUMN_WIDTH, false);
        options.set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-');
        return FlexmarkHtmlConverter.builder(options).build();
    }

    /** {@code <!--more-->} parts the summary; other comments are no text. */
    private void comments(Element body) {
        List<Comment> comments = new ArrayList<>();
        body.traverse((Node node, int depth) -> {
            if (node instanceof Comment comment) {
                comments.add(comment);
            }
        });
        for (Comment comment : comments) {
            if (comment.getData().strip().startsWith("more")) {
                replace(comment, "<!--more-->");
            } else {
                comment.remove();
            }
        }
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst("code");
        String classes = pre.className() + " " + (code == null ? "" : code.className());
        Matcher named =
                Pattern.compile("(?:language-|lang-|brush:\\s*)([\\w+#-]+)").matcher(classes);
        if (named.find()) {
            return named.group(1);
        }
        return pre.hasAttr("lang") || code == null ? pre.attr("lang") : code.attr("lang");
    }

    private void video(Element frame, String address) {
        @Nullable String directive = Directives.video(address);
        if (directive != null) {
            replace(wrapper(frame), directive);
        }
    }

    /** The figure around an element that holds nothing else. */
    private static Element wrapper(Element element) {
        Element wrapper = element;
        while (wrapper.parent() != null
                && !wrapper.parent().nameIs("body")
                && wrapper.parent().text().isBlank()
                && wrapper.parent().children().size() == 1) {
            wrapper = wrapper.parent();
        }
        return wrapper;
    }

    private void figure(Element figure) {
        @Nullable Element caption = figure.selectFirst("figcaption");
        String said = caption == null ? "" : caption.text();
        String bare = caption == null ? figure.text() : figure.text().replace(caption.text(), "");
        @Nullable String directive = Directives.video(bare);
        if (directive != null) {
            replace(figure, directive + (said.isEmpty() ? "" : "{title=\"" + said.replace('"', '\'') + "\"}"));
            return;
        }
        List<Element> images = figure.select("img");
        if (images.size() != 1 || !figure.select("figure").equals(List.of(figure))) {
            return;
        }
        Element image = images.get(0);
        String markdown = Directives.image(image.attr("src"), image.attr("alt"), said);
        @Nullable Element link = image.closest("a");
        String href = link != null && link.closest("figure") == figure ? link.attr("href") : "";
        replace(figure, href.isBlank() ? markdown : "[" + markdown + "](" + href + ")");
    }

    /** Leaves it as HTML, which an empty line would end. */
    private void keep(Element element) {
        replace(element, element.outerHtml().replaceAll("\\n\\s*\\n", "\n"));
    }

    private void replace(Node node, String markdown) {
        String standIn = standIn(markdown);
        boolean inline = node.parent() instanceof Element parent && parent.nameIs("p");
        node.replaceWith(inline ? new TextNode(standIn) : new Element("p").text(standIn));
    }

    /** What neither Markdown nor HTML may touch. */
    private String guarded(String html) {
        return CODES.matcher(html).replaceAll(code -> standIn(code.group()));
    }

    private String standIn(String part) {
        String standIn = "BILLETPART" + parts.size() + "END";
        parts.put(standIn, part);
        return standIn;
    }

    /** Puts the parts back; one that has a line of its own gets blank lines around it. */
    private String restore(String markdown) {
        Matcher standIn = STAND_IN.matcher(markdown);
        StringBuilder restored = new StringBuilder();
        int at = 0;
        while (standIn.find()) {
            restored.append(markdown, at, standIn.start());
            at = standIn.end();
            String name = standIn.group().strip();
            String part = restore(parts.getOrDefault(name, name));
            if (standIn.group(1) == null) {
                restored.append(part);
                continue;
            }
            String indent = standIn.group().substring(0, standIn.group().indexOf(name));
            boolean apart = restored.isEmpty() || restored.toString().endsWith("\n\n");
            restored.append(apart ? "" : "\n").append(indent).append(part.replace("\n", "\n" + indent));
            restored.append(markdown.startsWith("\n\n", at) || at == markdown.length() ? "" : "\n");
        }
        return restored.append(markdown, at, markdown.length()).toString();
    }

    private static int line(TrackedText html, Element element) {
        int at = html.text().indexOf("<" + element.normalName());
        return html.line(Math.max(0, at));
    }
}
