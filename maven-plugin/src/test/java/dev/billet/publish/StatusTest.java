package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    @TempDir
    Path folder;

    private final Recorded told = new Recorded();

    @BeforeEach
    void aPublishedBlog() throws IOException {
        write("site.yaml", "title: The desk\nurl: https://desk.example/\ntimezone: Europe/Paris\n");
        write("posts/2026-11-20-old.md", "# An old one\n");
        publisher(new Recorded()).publish();
    }

    @Test
    void whatIsPublishedPendingAndWithheldIsShownWithWhy() throws IOException {
        write("posts/2026-11-24-new.md", "# A new one\n");
        write("posts/2026-12-24-eve.md", "# To come\n");
        write("posts/2026-11-23-draft.md", "---\ndraft: true\n---\n# Unfinished\n");

        Result result = publisher(told).status();

        assertThat(result).isEqualTo(new Result.Done());
        assertThat(told.text()).isEqualTo("""
                Withheld: content/posts/2026-11-23-draft.md is a draft (shown with -Dsite.drafts)
                Withheld: content/posts/2026-12-24-eve.md appears on 2026-12-24T00:00+01:00 (shown with -Dsite.future)
                Published: 1 post, not yet: 1
                Not yet published: content/posts/2026-11-24-new.md (mvn site:publish)
                To announce:
                Post       Account  Plan  Why
                A new one  outbox   send
                Post        Account  State      Since             Where or why
                An old one  outbox   announced  2026-11-25 00:30  %s
                """.formatted(
                        folder.resolve(".billet/outbox/2026-11-20-old.md").toUri()));
    }

    @Test
    void aMistakeInTheContentHidesNoHistory() throws IOException {
        write("posts/2026-11-24-bad.md", "---\ndate: 1st March\n---\n# Bad\n");

        Result result = publisher(told).status();

        assertThat(result).isEqualTo(new Result.Failed("1 error: what comes next is not known"));
        assertThat(told.text()).contains("is not a date").contains("\nAn old one  outbox   announced ");
    }

    private Publisher publisher(Recorded console) {
        return new Publisher(Invocations.in(folder, console));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
