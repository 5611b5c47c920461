package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandHostingTest {
    @TempDir
    Path folder;

    private final List<String> printed = new ArrayList<>();
    private Path site;

    @BeforeEach
    void buildASite() throws IOException {
        site = Files.createDirectories(folder.resolve("my site"));
        Files.writeString(site.resolve("index.html"), "hello");
    }

    @Test
    void aCommandIsGivenTheFolderAndWhatItPrintsIsShown() throws IOException {
        script("deploy.sh", "echo from $PWD; cp \"$1/index.html\" copied.html; echo careful >&2");

        Deployment deployment = deploy("./deploy.sh");

        assertThat(deployment).isEqualTo(new Deployment.Handed("./deploy.sh '" + site + "'"));
        assertThat(folder.resolve("copied.html")).hasContent("hello");
        assertThat(printed).containsExactly("from " + folder.toRealPath(), "careful");
    }

    @Test
    void theFolderStandsWhereTheCommandSaysSo() {
        assertThat(deploy("cp", "{folder}/index.html", "copied.html"))
                .isEqualTo(new Deployment.Handed("cp '" + site + "/index.html' copied.html"));
        assertThat(folder.resolve("copied.html")).hasContent("hello");
    }

    @Test
    void aCommandThatFailsIsSaidWithItsStatus() throws IOException {
        script("deploy.sh", "echo no route; exit 23");

        assertThat(deploy("./deploy.sh"))
                .isEqualTo(new Deployment.Failed(
                        "the command ./deploy.sh '" + site + "' ended with status 23",
                        "What it printed stands above. Mend that, then run this again."));
        assertThat(printed).containsExactly("no route");
    }

    @Test
    void aCommandThatCannotStartIsSaidWithWhatToDo() throws IOException {
        Files.writeString(folder.resolve("plain.sh"), "echo");

        assertThat(remedy("no-such-tool")).isEqualTo("Install no-such-tool, or write where it is.");
        assertThat(remedy("./plain.sh")).isEqualTo("Make the file executable: chmod +x ./plain.sh");
        assertThat(remedy("rsync -a x"))
                .isEqualTo("Write each word on its own, as in command: [rsync, -a, \"{folder}/\", host:www].");
    }

    @Test
    void aPlanRunsNothing() throws IOException {
        script("deploy.sh", "touch ran");

        assertThat(new CommandHosting(folder, List.of("./deploy.sh"), printed::add).plan(site))
                .isEqualTo(new Deployment.Handed("./deploy.sh '" + site + "'"));
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    private Deployment deploy(String... command) {
        return new CommandHosting(folder, List.of(command), printed::add).deploy(site);
    }

    private String remedy(String command) {
        return ((Deployment.Failed) deploy(command)).remedy();
    }

    private void script(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
