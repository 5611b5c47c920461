package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosting by a command of the author's, and by another step. */
class OtherHostingTest {
    @StartStop
    final MockWebServer server = new MockWebServer();

    @TempDir
    Path folder;

    private final Recorded told = new Recorded();
    private Path served;

    @BeforeEach
    void aBlogAndAServer() throws IOException {
        served = folder.resolve("served");
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = "." + request.getUrl().encodedPath();
                Path file = served.resolve(path.endsWith("/") ? path + "index.html" : path);
                try {
                    return new MockResponse.Builder()
                            .setHeader("Content-Type", path.endsWith(".png") ? "image/png" : "text/html")
                            .body(new Buffer().write(Files.readAllBytes(file)))
                            .build();
                } catch (IOException e) {
                    return new MockResponse.Builder().code(404).build();
                }
            }
        });
        Files.createDirectories(folder.resolve("content/posts"));
        Files.writeString(folder.resolve("content/posts/2026-11-24-hello.md"), "# Hello\n\nMy first post.\n");
    }

    @Test
    void externalHostingBuildsOnlyAndAnnouncesWhenAskedTo() throws IOException {
        hosting("external");

        Result published = publisher().publish();

        assertThat(published).isEqualTo(new Result.Done());
        assertThat(told.text()).endsWith("""
                Putting it online is left to another step, because site.yaml says hosting: external.
                When that is done: mvn site:announce
                """);
        assertThat(folder.resolve("target/site/index.html")).exists();
        assertThat(folder.resolve("target/public")).doesNotExist();
        assertThat(folder.resolve(".billet/outbox")).doesNotExist();
        assertThat(server.getRequestCount()).isZero();

        served = folder.resolve("target/site");
        Result announced = publisher().announce();

        assertThat(announced).isEqualTo(new Result.Done());
        assertThat(folder.resolve(".billet/outbox/2026-11-24-hello.md")).exists();
        assertThat(server.getRequestCount()).isPositive();
    }

    @Test
    void aCommandIsGivenTheSiteAndThenTheAddressIsAsked() throws IOException {
        hosting("{ type: command, command: [cp, -r, \"{folder}\", served] }");

        Result published = publisher().publish();

        assertThat(published).as(told.text()).isEqualTo(new Result.Done());
        assertThat(told.text()).contains("\nPublished with cp -r " + folder.resolve("target/site") + " served\n");
        assertThat(folder.resolve(".billet/outbox/2026-11-24-hello.md")).exists();
    }

    @Test
    void aCommandThatFailsIsAFailureAndNothingIsAnnounced() throws IOException {
        hosting("{ type: command, command: ./deploy.sh }");

        Result published = publisher().publish();

        assertThat(published).isEqualTo(new Result.Failed("The site is not published, so nothing was announced."));
        assertThat(told.text()).endsWith("""
                error: the command ./deploy.sh %s cannot be started
                  Install ./deploy.sh, or write where it is.
                """.formatted(folder.resolve("target/site")));
        assertThat(folder.resolve(".billet/outbox")).doesNotExist();
    }

    @Test
    void aCommandMustBeSaid() throws IOException {
        hosting("{ type: command }");

        assertThat(publisher().publish()).isInstanceOf(Result.Failed.class);
        assertThat(told.text()).isEqualTo("""
                error: content/site.yaml:3:10: error: hosting of the type command says no command
                  Write hosting: { type: command, command: [./deploy.sh] }; the folder of the site is added at its end.
                """);
    }

    @Test
    void aDryRunNamesTheCommandAndRunsNothing() throws IOException {
        hosting("{ type: command, command: [touch, ran] }");

        new Publisher(Invocations.dryRun(folder, told)).publish();

        assertThat(told.text()).contains("Would publish with touch ran ");
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    private void hosting(String hosting) throws IOException {
        Files.writeString(
                folder.resolve("content/site.yaml"),
                "title: The desk\nurl: " + server.url("/") + "\nhosting: " + hosting + "\n");
    }

    private Publisher publisher() {
        return new Publisher(Invocations.in(folder, told));
    }
}
