package dev.billet.preview;

import java.util.List;
import java.util.stream.Collectors;

/** The announcements to come as Markdown, for the summary of a pull request. */
public final class PreviewSummary {
    private PreviewSummary() {}

    private static final String HEAD = "| Post | Account | Text | Length | Cost | Goes out | Warnings |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n";

    public static String of(List<Previewed> previews) {
        String title = "## Announcements to come\n\n" + PreviewCount.of(previews) + "\n";
        if (previews.isEmpty()) {
            return title;
        }
        String rows = previews.stream().map(PreviewSummary::row).collect(Collectors.joining());
        String ofPosts = previews.stream()
                .flatMap(it -> it.warningsOfPost().stream()
                        .map(warning -> "- " + cell(it.post().title()) + ": " + cell(warning) + "\n"))
                .distinct()
                .collect(Collectors.joining());
        return title + "\n" + HEAD + rows + (ofPosts.isEmpty() ? "" : "\n" + ofPosts);
    }

    private static String row(Previewed preview) {
        String text = preview.message().map(message -> message.text()).orElse("");
        List<String> cells = List.of(
                preview.title(),
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
