package dev.billet.generator.migration;

import dev.billet.generator.migration.TrackedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the tags of Liquid that have an equal into Markdown; the others stay as written and are remarked. */
final class Liquid {
    private static final Pattern TAG =
            Pattern.compile("\\{%-?\\s*(\\w+)\\s*(.*?)\\s*-?%}|\\{\\{-?\\s*(.*?)\\s*-?}}", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("(?:site\\.(?:url|baseurl)|site\\.github\\.url)(?:\\s*\\|\\s*(?:append|prepend):.*)?");
    private static final Pattern LITERAL = Pattern.compile(
            "(?:\"([^\"]*)\"|'([^']*)')\\s*(?:\\|\\s*(relative_url|absolute_url|prepend:\\s*site\\.(?:base)?url)\\s*)*");
    private static final Pattern BEFORE_PATH = Pattern.compile("\\{\\{-?\\s*site\\.(?:url|baseurl)\\s*-?}}\\s*\\z");

    private final ForeignText text;
    private final TextIndex index;
    private final Remarks remarks;

    Liquid(ForeignText text, TextIndex index, Remarks remarks) {
        this.text = text;
        this.index = index;
        this.remarks = remarks;
    }

    TrackedText rewrite(TrackedText body) {
        List<Edit> edits = new ArrayList<>();
        Matcher tag = TAG.matcher(body.text());
        int at = 0;
        while (at <= body.text().length() && tag.find(at)) {
            Edit edit = tag.group(1) != null ? tag(tag, body) : output(tag, body);
            if (edit == null) {
                remarks.asWritten(text.source(), body.line(tag.start()), tag.group());
                at = tag.end();
            } else {
                edits.add(edit);
                at = edit.end();
            }
        }
        return body.edit(edits);
    }

    private @Nullable Edit tag(Matcher tag, TrackedText body) {
        String arguments = tag.group(2);
        return switch (tag.group(1)) {
            case "raw" -> block(tag, body, "endraw", inner -> inner);
            case "comment" ->
                block(tag, body, "endcomment", inner -> inner.contains("-->") ? null : "<!--" + inner + "-->");
            case "highlight" -> highlight(tag, body, arguments);
            case "link" -> replaced(tag, link(arguments, tag, body));
            case "post_url" -> replaced(tag, postUrl(arguments, tag, body));
            case "youtube" ->
                replaced(tag, Directives.youtube(Arguments.of(arguments), body.text(), tag.start(), tag.end()));
            case "include" -> replaced(tag, include(arguments, tag, body));
            case "figure" -> replaced(tag, Directives.figure(Arguments.of(arguments)));
            default -> null;
        };
    }

    private static @Nullable Edit replaced(Matcher tag, @Nullable String by) {
        return by == null ? null : new Edit(tag.start(), tag.end(), by);
    }

    private interface Inner {
        @Nullable
        String of(String inner);
    }

    private static @Nullable Edit block(Matcher tag, TrackedText body, String end, Inner inner) {
        Matcher closing = Pattern.compile("\\{%-?\\s*" + end + "\\s*-?%}").matcher(body.text());
        if (!closing.find(tag.end())) {
            return null;
        }
        String by = inner.of(body.text().substring(tag.end(), closing.start()));
        return by == null ? null : new Edit(tag.start(), closing.end(), by);
    }

    private @Nullable Edit highlight(Matcher tag, TrackedText body, String arguments) {
        String language = arguments.strip().split("\\s", 2)[0] + Directives.codeOptions(arguments);
        int line = body.line(tag.end());
        return block(tag, body, "endhighlight", inner -> {
            int lineStart = body.text().lastIndexOf('\n', tag.start() - 1) + 1;
            String before = body.text().substring(lineStart, tag.start());
            String indent = before.isBlank() ? before : "";
            String code = new Liquid(text, index, remarks)
                    .rewrite(TrackedText.of(inner, line))
                    .text();
            return (before.isBlank() ? "" : "\n") + Directives.fence(language, code, indent);
        });
    }

    private @Nullable String link(String path, Matcher tag, TrackedText body) {
        String source = path.strip().replaceAll("^[\"']|[\"']$", "").replaceFirst("^/", "");
        Optional<ForeignText> target = index.source(source);
        if (target.isPresent()) {
            return to(target.get(), tag, body);
        }
        return index.copied(source).map(Paths::encoded).orElse(null);
    }

    private @Nullable String postUrl(String path, Matcher tag, TrackedText body) {
        String name = path.strip().replaceAll("^[\"']|[\"']$", "");
        return index.stem(Paths.name(name), text).map(t -> to(t, tag, body)).orElse(null);
    }

    /** In Markdown a link goes to the file; HTML needs the address. */
    private String to(ForeignText target, Matcher tag, TrackedText body) {
        char before = tag.start() == 0 ? ' ' : body.text().charAt(tag.start() - 1);
        return before == '"' || before == '\'' ? target.address() : TextIndex.link(text, target);
    }

    private @Nullable String include(String arguments, Matcher tag, TrackedText body) {
        String file = Paths.name(arguments.split("\\s", 2)[0]);
        Map<String, String> values = Arguments.of(arguments);
        if (file.matches("(?i)youtube.*")) {
            return Directives.youtube(values, body.text(), tag.start(), tag.end());
        }
        return file.matches("(?i)(figure|image|img)(\\.\\w+)?") ? Directives.figure(values) : null;
    }

    /** What is put out: addresses of the site, texts in quotes, the title. */
    private @Nullable Edit output(Matcher tag, TrackedText body) {
        String expression = tag.group(3);
        String rest = body.text().substring(tag.end(), Math.min(body.text().length(), tag.end() + 60));
        boolean inLink = inLink(body.text(), tag.start());
        if (ADDRESS.matcher(expression).matches() && expression.indexOf('|') < 0) {
            return address(tag, expression, rest, inLink);
        }
        Matcher literal = LITERAL.matcher(expression);
        if (literal.matches()) {
            String value = literal.group(1) != null ? literal.group(1) : literal.group(2);
            boolean path = literal.group(3) != null;
            return replaced(tag, path && !value.startsWith("/") ? "/" + value : value);
        }
        return switch (expression) {
            case "page.title" -> replaced(tag, text.title());
            case "site.title" -> replaced(tag, index.siteTitle());
            case "page.url" -> replaced(tag, text.address());
            default -> null;
        };
    }

    private @Nullable Edit address(Matcher tag, String expression, String rest, boolean inLink) {
        boolean base = expression.equals("site.baseurl");
        if (base || inLink) {
            boolean alone = !rest.startsWith("/") && !rest.startsWith("{");
            return replaced(tag, alone && !base ? "/" : "");
        }
        return index.site().isEmpty()
                ? null
                : replaced(tag, Paths.withoutSlash(index.site().replaceFirst(Pattern.quote(index.base()) + "?$", "")));
    }

    /** Whether an offset is where the target of a link begins, or follows another tag that begins it. */
    private static boolean inLink(String body, int start) {
        String before = body.substring(Math.max(0, start - 60), start);
        before = BEFORE_PATH.matcher(before).replaceAll("");
        return before.endsWith("(")
                || before.endsWith("\"")
                || before.endsWith("'")
                || before.matches("(?s).*]:\\s*<?");
    }
}
