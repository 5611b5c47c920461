package dev.billet.generator.migration;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes HTML of what WordPress keeps: shortcodes, addresses that stand for videos, blank lines that stand for paragraphs. */
record WordpressHtml(ForeignText text, Remarks remarks) {
    private static final Pattern CAPTION = Pattern.compile(
            "\\[caption([^\\]]*)]\\s*((?:<a [^>]*>\\s*)?<img [^>]*>(?:\\s*</a>)?)(.*?)\\[/caption]", Pattern.DOTALL);
    private static final Pattern EMBED =
            Pattern.compile("\\[(embed|youtube)(?:[ =]+([^\\]]*))?](?:(.*?)\\[/\\1])?", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\[(code|sourcecode)([^\\]]*)](.*?)\\[/\\1]", Pattern.DOTALL);
    static final Pattern SHORTCODE = Pattern.compile(
            "\\[/?(?:gallery|audio|video|playlist|contact-form(?:-7)?|vc_\\w+|et_pb_\\w+|twitter|tweet|gist|soundcloud|vimeo|googlemaps?|table|button|columns?|wpforms|ninja_forms?|latex|footnote)\\b[^\\]]*]");
    private static final Pattern VIDEO_LINE = Pattern.compile("(?m)^[ \\t]*(https?://[^\\s<]+)[ \\t]*$");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)^<(/?)(address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|section|table|tbody|thead|td|th|tr|ul|script|style|video|audio|!--)\\b?");

    /** One that parts lines of text, not blocks. */
    private static final Pattern LINE_END = Pattern.compile(
            "(?i)(?<!</?(?:li|ul|ol|tr|td|th|table|tbody|thead|div|pre|h[1-6])>)\\n(?!</?(?:li|ul|ol|tr|td|th|table|tbody|thead|div|pre|h[1-6])\\b)");

    private static final Pattern QUOTE =
            Pattern.compile("(?i)(<blockquote[^>]*>)((?:(?!<p[ >]).)*?)(</blockquote>)", Pattern.DOTALL);

    TrackedText prepare(TrackedText body) {
        TrackedText html = body.rewrite(CODE, WordpressHtml::code)
                .rewrite(
                        CAPTION,
                        m -> "<figure>" + m.group(2) + "<figcaption>"
                                + m.group(3).strip() + "</figcaption></figure>")
                .rewrite(EMBED, WordpressHtml::embed)
                .rewrite(
                        VIDEO_LINE,
                        m -> Directives.video(m.group(1)) == null ? null : "<figure>" + m.group(1) + "</figure>");
        html.rewrite(SHORTCODE, m -> {
            remarks.asWritten(text.source(), html.line(m.start()), m.group());
            return null;
        });
        boolean blocks = body.text().contains("<!-- wp:")
                || body.text().contains("<p>")
                || body.text().contains("<p ");
        return blocks ? html : TrackedText.of(paragraphs(html.text()), html.line(0));
    }

    private static String code(MatchResult m) {
        Map<String, String> arguments = Arguments.of(m.group(2));
        String language = Directives.first(arguments, "language", "lang", "0");
        String code = m.group(3).strip();
        boolean raw = code.contains("<") && !code.contains("&lt;");
        return "<pre lang=\"" + language + "\">"
                + (raw ? code.replace("&", "&amp;").replace("<", "&lt;") : code) + "</pre>";
    }

    private static @Nullable String embed(MatchResult m) {
        String inner = m.group(3) == null ? "" : m.group(3).strip();
        String given = m.group(2) == null ? "" : m.group(2).strip().replaceAll("^[\"']|[\"']$", "");
        String address = inner.isEmpty() ? given : inner;
        if (Directives.video(address) != null) {
            return "<figure>" + address + "</figure>";
        }
        return address.startsWith("http") ? "<p><a href=\"" + address + "\">" + address + "</a></p>" : null;
    }

    /** Blank lines part paragraphs, other line ends break the line; what is a block already stays. */
    private static String paragraphs(String html) {
        StringBuilder out = new StringBuilder();
        boolean within = false;
        String quoted = QUOTE.matcher(html)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) + paragraphs(m.group(2)).replaceAll("\\n\\s*\\n", "\n") + m.group(3)));
        for (String part : quoted.split("\\n[ \\t]*\\n+")) {
            String trimmed = part.strip();
            if (trimmed.isEmpty()) {
                continue;
            }
            boolean opens = trimmed.matches("(?is)<(pre|table|ul|ol|dl|div|blockquote|section|script|style)\\b.*")
                    && !trimmed.matches("(?is).*</(pre|table|ul|ol|dl|div|blockquote|section|script|style)>.*");
            boolean block = within || BLOCK.matcher(trimmed).find();
            out.append(block ? part : "<p>" + LINE_END.matcher(trimmed).replaceAll("<br>") + "</p>")
                    .append("\n\n");
            within = opens
                    || within
                            && !trimmed.matches("(?is).*</(pre|table|ul|ol|dl|div|blockquote|section|script|style)>.*");
        }
        return out.toString();
    }
}
