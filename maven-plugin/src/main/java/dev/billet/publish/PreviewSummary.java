package dev.billet.publish;

import java.util.List;
import java.util.stream.Collectors;

/** The announcements to come as Markdown, for the summary of a pull request. */
final class PreviewSummary {
    private PreviewSummary() {}

    static String of(List<Previewed> previews) {
        if (previews.isEmpty()) {
            return "## Announcements to come\n\nNothing new to announce.\n";
        }
        return previews.stream()
                .map(PreviewSummary::row)
                .collect(Collectors.joining(
                        "",
                        "## Announcements to come\n\n| Post | Account | Text | Length | Cost | Goes out | Warnings |\n"
                                + "| --- | --- | --- | --- | --- | --- | --- |\n",
                        ""));
    }

    private static String row(Previewed preview) {
        String text = preview.message().map(message -> message.text()).orElse("");
        List<String> cells = List.of(
                preview.post().title(),
                preview.account() + " (" + preview.network() + ")",
                text,
                preview.length(),
                preview.cost(),
                preview.when(),
                String.join("\n", preview.warnings()));
        return cells.stream().map(PreviewSummary::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Nothing in a text may end its cell, or be taken for HTML, formatting or a call to somebody. */
    private static String cell(String text) {
        return text.strip()
                .replaceAll("([\\\\|*_`\\[\\]~#])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "@\u2060")
                .replaceAll("\\R", "<br>");
    }
}
