package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
    @TempDir
    Path folder;

    @Test
    void isAddedToThePageAndNothingInItIsMarkdown() throws Exception {
        Path page = Files.writeString(folder.resolve("summary.md"), "before\n");
        Recorded told = new Recorded();
        Summary summary = new Summary(told);

        summary.info("fedi (mastodon), 20 of 500 characters:");
        summary.warn("```` # <b>");
        summary.addTo(page, "Announcements");

        assertThat(told.text()).isEqualTo("fedi (mastodon), 20 of 500 characters:\nwarning: ```` # <b>\n");
        assertThat(page).hasContent("""
                before
                ## Announcements

                `````text
                fedi (mastodon), 20 of 500 characters:
                warning: ```` # <b>
                `````

                """);
    }
}
