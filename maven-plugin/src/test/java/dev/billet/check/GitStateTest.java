package dev.billet.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStateTest {
    @TempDir
    Path folder;

    @Test
    void whatKeepsABuildElsewhereFromBeingTheSameIsTold() {
        GitState state = new GitState(
                "blog/",
                Optional.empty(),
                List.of(
                        "# branch.head main",
                        "# branch.upstream origin/main",
                        "# branch.ab +1 -2",
                        "1 .M N... 100644 100644 100644 1111111 2222222 blog/content/posts/a b.md",
                        "2 R. N... 100644 100644 100644 1111111 1111111 R100 blog/content/posts/new.md\tblog/content/posts/old.md",
                        "u UU N... 100644 100644 100644 100644 1111111 2222222 3333333 blog/content/site.yaml",
                        "? blog/content/posts/c.md"));

        assertThat(state.problems().stream().map(Problem::toString)).containsExactly("""
                        .git: warning: origin/main has 2 commits that are not here
                          To get them: git pull""", """
                        .git: warning: 1 commit not pushed to origin/main
                          To push: git push""", """
                        content/site.yaml: error: git has two versions of this file that nobody has put together
                          Edit it, then: git add content/site.yaml""", """
                        .git: warning: 3 files not committed: content/posts/a b.md, content/posts/new.md, content/posts/c.md
                          A build on another machine does not have them. To keep them: git add, git commit""");
    }

    @Test
    void aRealRepositoryIsRead() throws Exception {
        assumeTrue(git("init", "-q"), "skipped: there is no git here");
        Path blog = folder.resolve("blog");
        Files.createDirectories(blog.resolve("content"));
        Files.writeString(blog.resolve("content/site.yaml"), "title: é\n");
        git("add", "-A");
        git("-c", "user.name=A", "-c", "user.email=a@blog.example", "commit", "-q", "-m", "Begin");
        Files.writeString(blog.resolve("content/été.md"), "# Été\n");
        Files.writeString(blog.resolve("notes.txt"), "no part of the blog");

        GitState state = GitState.read(blog, List.of(blog.resolve("content"), blog.resolve("site-template")));

        assertThat(state.prefix()).isEqualTo("blog/");
        assertThat(state.committed()).isPresent();
        assertThat(state.problems().stream().map(Problem::message))
                .containsExactly("1 file not committed: content/été.md");
    }

    @Test
    void aFolderWithoutRepositoryHasNothingToSay() {
        assertThat(GitState.read(folder, List.of(folder)).problems()).isEmpty();
    }

    private boolean git(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
