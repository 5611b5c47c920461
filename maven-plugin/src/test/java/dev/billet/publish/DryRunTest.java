package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    @Test
    void whatWouldBeDeletedIsNamedAndNotWordedAsIfItWereSent(@TempDir Path folder) throws IOException {
        TestBlog blog = new TestBlog(folder).write("content/site.yaml", """
                title: Carnet
                url: https://blog.example/
                cards: false
                accounts: { club: { network: outbox, since: 2026-11-20, onDelete: delete } }
                """);
        blog.post("crepes", 23, "title: Crêpes");
        blog.post("bread", 22, "title: Bread");
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        Files.delete(folder.resolve("content/posts/crepes.md"));
        blog.printed();
        blog.dryRun = true;

        assertThat(blog.publish()).isEqualTo(new Result.Done());

        assertThat(blog.printed()).endsWith("""
                info: Post    Account  Plan    Why
                info: Crêpes  club     delete  the post is gone
                info: Dry run: nothing was written, nothing was sent.""");
    }
}
