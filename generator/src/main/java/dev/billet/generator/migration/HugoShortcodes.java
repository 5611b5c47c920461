package dev.billet.generator.migration;

import dev.billet.generator.migration.TrackedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns Hugo's shortcodes that have an equal into Markdown; the others stay as written and are remarked. */
final class HugoShortcodes {
    private static final Pattern CODE = Pattern.compile(
            "\\{\\{([<%])(/\\*)?\\s*(/)?\\s*([\\w./-]+)?(.*?)\\s*(/)?\\s*(?:\\*/)?([>%])}}", Pattern.DOTALL);

    private final ForeignText text;
    private final TextIndex index;
    private final Remarks remarks;

    HugoShortcodes(ForeignText text, TextIndex index, Remarks remarks) {
        this.text = text;
        this.index = index;
        this.remarks = remarks;
    }

    TrackedText rewrite(TrackedText body) {
        List<Edit> edits = new ArrayList<>();
        Matcher code = CODE.matcher(body.text());
        int at = 0;
        while (at <= body.text().length() && code.find(at)) {
            Edit edit = edit(code, body);
            if (edit != null) {
                edits.add(edit);
                at = edit.end();
            } else {
                if (code.group(3) == null) {
                    remarks.asWritten(text.source(), body.line(code.start()), code.group());
                }
                at = code.end();
            }
        }
        return body.edit(edits);
    }

    private @Nullable Edit edit(Matcher code, TrackedText body) {
        if (code.group(2) != null) { // shown, not run
            String shown = code.group().replaceFirst("/\\*", "").replaceFirst("\\*/(?=[>%]}}$)", "");
            return new Edit(code.start(), code.end(), shown);
        }
        String name = code.group(4) == null ? "" : code.group(4);
        if (code.group(3) != null || name.isEmpty()) {
            return null;
        }
        Map<String, String> arguments = Arguments.of(code.group(5));
        if (name.equals("highlight")) {
            return highlight(code, body, arguments);
        }
        @Nullable
        String by = switch (name) {
            case "figure" -> Directives.figure(arguments);
            case "youtube" -> Directives.youtube(arguments, body.text(), code.start(), code.end());
            case "vimeo" -> Directives.vimeo(arguments, body.text(), code.start(), code.end());
            case "ref", "relref" -> reference(arguments, body.text(), code.start());
            default -> null;
        };
        boolean paired = by != null && name.equals("figure") && body.text().startsWith("{{< /figure >}}", code.end());
        return by == null ? null : new Edit(code.start(), code.end() + (paired ? 15 : 0), by);
    }

    private static @Nullable Edit highlight(Matcher code, TrackedText body, Map<String, String> arguments) {
        Matcher end = Pattern.compile("\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]}}").matcher(body.text());
        if (!end.find(code.end())) {
            return null;
        }
        int lineStart = body.text().lastIndexOf('\n', code.start() - 1) + 1;
        String before = body.text().substring(lineStart, code.start());
        String language = Directives.first(arguments, "lang", "0")
                + Directives.codeOptions(Directives.first(arguments, "options", "opts", "1"));
        String fence = Directives.fence(
                language, body.text().substring(code.end(), end.start()), before.isBlank() ? before : "");
        return new Edit(code.start(), end.end(), before.isBlank() ? fence : "\n" + fence);
    }

    private @Nullable String reference(Map<String, String> arguments, String body, int start) {
        String written = Directives.first(arguments, "path", "0");
        int hash = written.indexOf('#');
        String path = hash < 0 ? written : written.substring(0, hash);
        String anchor = hash < 0 ? "" : written.substring(hash);
        if (path.isEmpty()) {
            return anchor;
        }
        char before = start == 0 ? ' ' : body.charAt(start - 1);
        boolean html = before == '"' || before == '\'';
        return find(path, Directives.first(arguments, "lang"))
                .map(found -> (html ? found.address() : TextIndex.link(text, found)) + anchor)
                .orElse(null);
    }

    /** Finds a text as Hugo does: from the root, beside this one, by its name alone. */
    private Optional<ForeignText> find(String path, String language) {
        String bare = Paths.withoutSlash(path)
                .replaceFirst("\\.(md|markdown|html)$", "")
                .replaceFirst("/_?index$", "");
        String here = Paths.folder(text.source());
        List<String> places = bare.startsWith("/")
                ? List.of("content" + bare)
                : List.of(Paths.resolve(here, bare), Paths.resolve(Paths.folder(here), bare), "content/" + bare);
        String own = language.isEmpty() ? Optional.ofNullable(text.lang()).orElse("") : language;
        for (String place : places) {
            for (String ending : List.of(
                    "." + own + ".md",
                    ".md",
                    "/index." + own + ".md",
                    "/index.md",
                    "/_index." + own + ".md",
                    "/_index.md",
                    ".html")) {
                Optional<ForeignText> found = index.source(place + ending);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return index.stem(Paths.name(bare), text).or(() -> index.bundle(Paths.name(bare), text));
    }
}
