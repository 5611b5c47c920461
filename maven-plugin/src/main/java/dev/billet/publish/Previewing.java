package dev.billet.publish;

import dev.billet.preview.PreviewPage;
import dev.billet.preview.PreviewSummary;
import dev.billet.preview.Previewed;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Words;
import dev.billet.syndication.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        warnings(previews).forEach(console::warn);
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

    /** Those of a post once, whatever the number of its accounts. */
    private static Set<String> warnings(List<Previewed> previews) {
        Set<String> warnings = new LinkedHashSet<>();
        for (Previewed preview : previews) {
            String source = preview.post().source();
            preview.warningsOfPost().forEach(warning -> warnings.add(source + ": " + warning));
            preview.warnings().forEach(warning -> warnings.add(source + " on " + preview.account() + ": " + warning));
        }
        return warnings;
    }

    private static Table table(List<Previewed> previews) {
        Table table = new Table("Post", "Account", "Network", "Length", "Cost", "Goes out");
        previews.forEach(it -> table.row(it.title(), it.account(), it.network(), it.length(), it.cost(), it.when()));
        return table;
    }
}
