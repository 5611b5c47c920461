package dev.billet.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    @TempDir
    Path folder;

    @Test
    void removesWhatAnEarlierBuildWroteAndThisOneDidNot() throws IOException {
        Manifest manifest = manifest();
        write("site/a/index.html");
        write("site/b/index.html");
        write("site/strange.txt");
        manifest.write(Set.of("a/index.html", "b/index.html"));

        assertThat(manifest.removeAllBut(Set.of("b/index.html"))).containsExactly("a/index.html");

        assertThat(folder.resolve("site/a")).doesNotExist();
        assertThat(folder.resolve("site/b/index.html")).exists();
        assertThat(folder.resolve("site/strange.txt")).exists();
    }

    /** Found by the random histories: the list is the author's to damage. */
    @Test
    void aDamagedListRemovesNothingButWhatItStillNames() throws IOException {
        write("site/a/index.html");
        write("outside.txt");
        Files.write(folder.resolve("files.txt"), new byte[] {0, 1, (byte) 0xFF, '\n', '.', '.', '/'});
        Files.writeString(
                folder.resolve("files.txt"),
                "outside.txt\n../outside.txt\na/index.html\n",
                java.nio.file.StandardOpenOption.APPEND);
        Manifest manifest = manifest();

        assertThat(manifest.removeAllBut(Set.of())).containsExactly("a/index.html");
        manifest.write(Set.of("b/index.html"));

        assertThat(folder.resolve("outside.txt")).exists();
        assertThat(manifest.earlier()).containsExactly("b/index.html");
    }

    private Manifest manifest() {
        return new Manifest(folder.resolve("files.txt"), folder.resolve("site"));
    }

    private void write(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), "x");
    }
}
