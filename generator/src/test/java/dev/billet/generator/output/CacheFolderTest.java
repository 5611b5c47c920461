package dev.billet.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    Path folder;

    @Test
    void whatSomeBuildsDidNotUseIsRemoved() {
        CacheFolder first = new CacheFolder(folder);
        first.keep("used", new byte[1]);
        first.keep("forgotten", new byte[1]);
        first.sweep(3);

        for (int build = 0; build < 3; build++) {
            assertThat(folder.resolve("forgotten")).exists();
            CacheFolder next = new CacheFolder(folder);
            next.find("used");
            next.sweep(3);
        }

        assertThat(folder.resolve("forgotten")).doesNotExist();
        assertThat(folder.resolve("used")).exists();
    }

    @Test
    void whatIsUsedAgainIsYoungAgain() {
        new CacheFolder(folder).keep("a", new byte[1]);
        new CacheFolder(folder).sweep(2);
        CacheFolder using = new CacheFolder(folder);
        using.find("a");
        using.sweep(2);

        new CacheFolder(folder).sweep(2);

        assertThat(folder.resolve("a")).exists();
    }

    @Test
    void whatAKilledBuildLeftHalfWrittenGoesToo() throws IOException {
        Files.write(folder.resolve("1b4e28ba.tmp"), new byte[5]);

        new CacheFolder(folder).sweep(2);
        new CacheFolder(folder).sweep(2);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("unused.txt");
        }
    }

    @Test
    void nothingIsThereBeforeItIsKept() {
        CacheFolder cache = new CacheFolder(folder.resolve("not/yet"));
        cache.sweep(1);

        assertThat(cache.find("a")).isEmpty();
        assertThat(cache.keep("a", new byte[] {1, 2})).hasBinaryContent(new byte[] {1, 2});
        assertThat(cache.find("a")).isPresent();
    }
}
