package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post is announced once, whatever becomes of its file, title and address; also without {@code id:}. */
class RenamedPostTest {
    @TempDir
    Path folder;

    private TestBlog blog;

    @BeforeEach
    void publishOnePost() throws IOException {
        blog = new TestBlog(folder).write("content/site.yaml", "title: Carnet\nurl: https://user.github.io/carnet/\n");
        blog.post("crepes", 23, "title: How to bake crêpes");
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        assertThat(blog.printed()).contains("announced");
        assertThat(guid()).isEqualTo("tag:user.github.io,2026-11-23:crepes");
    }

    @Test
    void aRenamedFileKeepsItsIdAndIsNotAnnouncedAgain() throws IOException {
        Files.delete(folder.resolve("content/posts/crepes.md"));
        blog.post("cooking/pancakes", 23, "title: How to bake crêpes");

        assertThat(blog.publish()).isEqualTo(new Result.Done());

        assertThat(blog.printed())
                .contains(
                        "info: content/posts/cooking/pancakes.md is the post that was content/posts/crepes.md: it keeps"
                                + " its id, and where it was announced it is not announced again.");
        assertThat(outbox()).hasSize(1);
        assertThat(guid()).isEqualTo("tag:user.github.io,2026-11-23:crepes");
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        assertThat(blog.printed()).doesNotContain("is the post that was");
    }

    @Test
    void aNewDomainTitleAndSlugAnnounceNothing() throws IOException {
        blog.write("content/site.yaml", "title: Carnet\nurl: https://blog.example/\n");
        blog.post("crepes", 24, "title: Pancakes\nslug: pancakes");

        assertThat(blog.publish()).isEqualTo(new Result.Done());

        assertThat(outbox()).hasSize(1);
        assertThat(guid()).isEqualTo("tag:user.github.io,2026-11-23:crepes");
    }

    @Test
    void aPostThatIsOnlyAlikeIsHeldBackAndTheAuthorAsked() throws IOException {
        Files.delete(folder.resolve("content/posts/crepes.md"));
        blog.post("pancakes", 24, "title: How to bake better crêpes");

        assertThat(blog.publish()).isInstanceOf(Result.Failed.class);

        assertThat(blog.printed())
                .contains("held back")
                .contains("outbox: it looks like \"How to bake crêpes\" (content/posts/crepes.md), which is gone")
                .contains("If it is the same post, write into its front matter: id:"
                        + " \"tag:user.github.io,2026-11-23:crepes\". If it is another, announce it with:"
                        + " mvn site:announce -Dsite.posts=content/posts/pancakes.md");
        assertThat(outbox()).hasSize(1);
        blog.post("pancakes", 24, "title: How to bake better crêpes\nid: \"tag:user.github.io,2026-11-23:crepes\"");
        assertThat(blog.publish()).isEqualTo(new Result.Done());
        assertThat(outbox()).hasSize(1);
    }

    private String guid() throws IOException {
        String feed = Files.readString(folder.resolve("target/public/feed.xml"));
        return feed.replaceFirst("(?s).*<guid[^>]*>([^<]*)</guid>.*", "$1");
    }

    private List<Path> outbox() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".billet/outbox"))) {
            return files.toList();
        }
    }
}
