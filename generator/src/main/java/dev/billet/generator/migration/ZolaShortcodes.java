package dev.billet.generator.migration;

import dev.billet.generator.migration.TrackedText.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns Zola's shortcodes that have an equal into Markdown; the others stay as written and are remarked. */
record ZolaShortcodes(ForeignText text, Remarks remarks) {
    private static final Pattern CODE =
            Pattern.compile("\\{([{%])(/\\*)?\\s*([\\w:]+)\\s*\\(([^)]*)\\)\\s*(?:\\*/)?[}%]}");

    TrackedText rewrite(TrackedText body) {
        List<Edit> edits = new ArrayList<>();
        Matcher code = CODE.matcher(body.text());
        while (code.find()) {
            @Nullable
            String by = code.group(2) != null
                    ? code.group().replace("/*", "").replace("*/", "")
                    : equal(code.group(3), Arguments.of(code.group(4)), body.text(), code.start(), code.end());
            if (by == null) {
                remarks.asWritten(text.source(), body.line(code.start()), code.group());
            } else {
                edits.add(new Edit(code.start(), code.end(), by));
            }
        }
        return body.edit(edits);
    }

    private static @Nullable String equal(String name, Map<String, String> arguments, String text, int start, int end) {
        return switch (name) {
            case "youtube" -> Directives.youtube(arguments, text, start, end);
            case "vimeo" -> Directives.vimeo(arguments, text, start, end);
            case "figure", "image", "img" -> Directives.figure(arguments);
            default -> null;
        };
    }
}
