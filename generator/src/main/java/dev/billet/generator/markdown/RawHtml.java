package dev.billet.generator.markdown;

import java.util.regex.Pattern;

/** HTML that the author wrote. It is the author's site, so it stays; GitHub's specification defuses some of it. */
final class RawHtml {
    private static final Pattern DISALLOWED = Pattern.compile(
            "<(?=/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)\\b)",
            Pattern.CASE_INSENSITIVE);

    private RawHtml() {}

    static String of(String html, MarkdownOptions options) {
        return options.markup() == MarkdownOptions.Markup.GITHUB
                ? DISALLOWED.matcher(html).replaceAll("&lt;")
                : html;
    }
}
