package dev.billet.publish;

import dev.billet.syndication.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Shows the announcements to come: as a table, as a page, and as Markdown if that is asked for. */
final class Previewing {
    private final BlogOptions options;
    private final Blog blog;
    private final Console console;

    Previewing(BlogOptions options, Blog blog, Console console) {
        this.options = options;
        this.blog = blog;
        this.console = console;
    }

    void show(List<Previewed> previews, Optional<Path> summary) throws IOException {
        if (!previews.isEmpty()) {
            table(previews).toString().lines().forEach(console::info);
        }
        for (Previewed preview : previews) {
            preview.warnings()
                    .forEach(warning ->
                            console.warn(preview.post().source() + " on " + preview.account() + ": " + warning));
        }
        if (options.dryRun()) {
            return;
        }
        Path page = new PreviewPage(
                        options.work().resolveSibling("preview"), blog.config().title())
                .write(previews);
        console.info("Preview: " + Words.path(options.base(), page));
        if (summary.isPresent()) {
            Files.writeString(
                    summary.get(), PreviewSummary.of(previews), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Table table(List<Previewed> previews) {
        Table table = new Table("Post", "Account", "Network", "Length", "Cost", "Goes out");
        previews.forEach(
                it -> table.row(it.post().title(), it.account(), it.network(), it.length(), it.cost(), it.when()));
        return table;
    }
}
