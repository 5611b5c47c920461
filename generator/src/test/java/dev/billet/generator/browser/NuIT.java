package dev.billet.generator.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML of built sites against the standard. */
class NuIT {
    private static final Path GOLDEN = Path.of("src/test/sites/carnet/out");

    @TempDir
    Path folder;

    @Test
    void noPageHasAnError() throws Exception {
        List<Path> pages = new ArrayList<>(Nu.pages(GOLDEN));
        pages.addAll(Nu.pages(ServedSite.build(folder.resolve("default"), "default")));
        pages.addAll(Nu.pages(ServedSite.buildInLanguages(folder.resolve("quire"), "quire")));

        List<String> errors = Nu.errors(pages);

        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(errors).isEmpty();
    }
}
