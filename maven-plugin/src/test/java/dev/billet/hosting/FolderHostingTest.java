package dev.billet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderHostingTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    private Path target;
    private Path site;
    private Path folder;
    private final List<String> progress = new ArrayList<>();
    private FolderHosting hosting;

    @BeforeEach
    void create(@TempDir Path blog) throws IOException {
        target = blog.resolve("target");
        site = target.resolve("site");
        folder = target.resolve("public");
        hosting = new FolderHosting(folder, progress::add);
        write(site, "index.html", "home 1");
        write(site, "a/index.html", "a 1");
        write(site, "css/main.css", "css 1");
    }

    @Test
    void makesTheFolderEqualToTheSite() throws IOException {
        var deployment = hosting.deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Done(
                        folder.toString(),
                        List.of("a/index.html", "css/main.css", "index.html"),
                        List.of(),
                        List.of(),
                        0));
        assertThat(files()).containsExactly(".billet-files", "a/index.html", "css/main.css", "index.html");
        assertThat(folder.resolve("a/index.html")).content(UTF_8).isEqualTo("a 1");
    }

    @Test
    void tellsHowManyOfTheFilesThatChangedAreCopied() throws IOException {
        hosting.deploy(site);
        write(site, "index.html", "home 2");

        hosting.deploy(site);
        hosting.deploy(site);

        assertThat(progress)
                .containsExactly(
                        "Copying files: 1 of 3",
                        "Copying files: 2 of 3",
                        "Copying files: 3 of 3",
                        "Copying files: 1 of 1");
    }

    @Test
    void touchesOnlyWhatChangedAndRemovesWhatIsGone() throws IOException {
        hosting.deploy(site);
        Files.setLastModifiedTime(folder.resolve("index.html"), LONG_AGO);
        write(site, "css/main.css", "css 2");
        Files.delete(site.resolve("a/index.html"));

        var deployment = (Deployment.Done) hosting.deploy(site);

        assertThat(deployment.summary()).isEqualTo("0 added, 1 changed, 1 removed, 1 unchanged");
        assertThat(Files.getLastModifiedTime(folder.resolve("index.html"))).isEqualTo(LONG_AGO);
        assertThat(files()).containsExactly(".billet-files", "css/main.css", "index.html");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void deployingTwiceChangesNothing() throws IOException {
        hosting.deploy(site);
        Files.setLastModifiedTime(folder.resolve(Manifest.NAME), LONG_AGO);

        var deployment = (Deployment.Done) hosting.deploy(site);

        assertThat(deployment.summary()).isEqualTo("nothing has changed, 3 files");
        assertThat(Files.getLastModifiedTime(folder.resolve(Manifest.NAME))).isEqualTo(LONG_AGO);
    }

    @Test
    void aFolderThatWasFilledByOtherMeansWithTheSameSiteIsTakenOver() throws IOException {
        write(folder, "index.html", "home 1");
        write(folder, "a/index.html", "a 1");
        write(folder, "css/main.css", "css 1");
        hosting.deploy(site);
        write(site, "index.html", "home 2");

        var deployment = (Deployment.Done) hosting.deploy(site);

        assertThat(deployment.changed()).containsExactly("index.html");
    }

    @Test
    void planningChangesNothing() {
        var plan = hosting.plan(site);

        assertThat(plan).isInstanceOf(Deployment.Done.class);
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatOthersPutThereStays() throws IOException {
        write(folder, "CNAME", "blog.example");
        hosting.deploy(site);
        write(folder, "a/notes.txt", "mine");
        Files.delete(site.resolve("a/index.html"));

        hosting.deploy(site);

        assertThat(files()).containsExactly(".billet-files", "CNAME", "a/notes.txt", "css/main.css", "index.html");
    }

    @Test
    void whatOthersWroteOrChangedIsNotOverwritten() throws IOException {
        hosting.deploy(site);
        write(folder, "index.html", "edited by hand");
        write(site, "index.html", "home 2");
        write(site, "new.html", "new");

        var deployment = hosting.deploy(site);

        assertThat(deployment)
                .isEqualTo(
                        new Deployment.Failed(
                                "these files in " + folder + " were not written by Billet: index.html",
                                "Move them away, or delete them if the site's own are to take their place, then run this again."));
        assertThat(folder.resolve("new.html")).doesNotExist();
    }

    @Test
    void aStaleFileThatSomebodyHasChangedIsTheirs() throws IOException {
        hosting.deploy(site);
        write(folder, "a/index.html", "edited by hand");
        Files.delete(site.resolve("a/index.html"));

        hosting.deploy(site);

        assertThat(folder.resolve("a/index.html")).content(UTF_8).isEqualTo("edited by hand");
    }

    @Test
    void aManifestCannotMakeUsDeleteOutsideTheFolder() throws IOException {
        hosting.deploy(site);
        var outside = folder.resolveSibling("precious.txt");
        Files.writeString(outside, "precious");
        Files.writeString(
                folder.resolve(Manifest.NAME),
                Manifest.digest(outside) + "  ../precious.txt\n",
                StandardOpenOption.APPEND);

        hosting.deploy(site);

        assertThat(outside).exists();
    }

    @Test
    void aDeploymentThatWasKilledInTheMiddleIsFinishedByTheNext() throws IOException {
        hosting.deploy(site);
        var before = Mirror.of(site, folder).wanted();
        write(site, "css/main.css", "css 2");
        write(site, "index.html", "home 2");
        Manifest.write(folder, Mirror.of(site, folder).wanted(), before);
        write(folder, "css/main.css", "css 2");

        var deployment = (Deployment.Done) hosting.deploy(site);

        assertThat(deployment.changed()).containsExactly("index.html");
        assertThat(folder.resolve("index.html")).content(UTF_8).isEqualTo("home 2");
    }

    @Test
    void refusesAFolderThatHoldsTheSite() {
        var deployment = new FolderHosting(target, progress::add).deploy(site);

        assertThat(deployment)
                .isEqualTo(new Deployment.Failed(
                        target + " and " + site + " lie in one another",
                        "Give \"hosting: folder\" a folder of its own."));
    }

    @Test
    void theFilesThatAreThereAndEqualAreLive() throws IOException {
        hosting.deploy(site);
        write(site, "index.html", "home 2");
        write(site, "b.html", "b");
        var check = new FilesLiveCheck(site, folder);

        var reasons =
                check.notLive(List.of(target("a", "a/index.html"), target("b", "b.html"), target("i", "index.html")));

        assertThat(reasons)
                .containsOnlyKeys("b", "i")
                .containsEntry("b", folder.resolve("b.html") + " is not there")
                .containsEntry("i", folder.resolve("index.html") + " is not this build's");
    }

    @Test
    void theImageOfACardHasToBeOneThatNetworksTake() throws IOException {
        hosting.deploy(site);
        write(folder, "vector.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        write(folder, "renamed.png", "<?xml version='1.0'?><svg/>");
        write(folder, "fine.jpg", "");
        Files.write(folder.resolve("fine.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0});
        Files.write(folder.resolve("large.gif"), Arrays.copyOf("GIF89a".getBytes(UTF_8), 5_000_001));
        var check = new FilesLiveCheck(site, folder);

        var reasons = check.notLive(Stream.of("vector.svg", "renamed.png", "fine.jpg", "large.gif", "none.png")
                .map(image ->
                        new LiveCheck.Target(image, URI.create("https://blog.example/"), "index.html", "", null, image))
                .toList());

        String type = ", is of the type image/svg+xml, which networks do not show; make it a JPEG or PNG";
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "vector.svg",
                        "the image of its card, " + folder.resolve("vector.svg") + type,
                        "renamed.png",
                        "the image of its card, " + folder.resolve("renamed.png") + type,
                        "large.gif",
                        "the image of its card, " + folder.resolve("large.gif")
                                + ", has 5000001 bytes, and networks take no more than 5000000; make it smaller",
                        "none.png",
                        "the image of its card, " + folder.resolve("none.png") + ", is not there"));
    }

    private static LiveCheck.Target target(String post, String path) {
        return new LiveCheck.Target(post, URI.create("https://blog.example/" + path), path, "");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void write(Path folder, String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
