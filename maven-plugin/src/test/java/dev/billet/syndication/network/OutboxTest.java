package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.syndication.IdempotencyKey;
import dev.billet.syndication.Lookup;
import dev.billet.syndication.SendResult;
import dev.billet.syndication.ledger.Facts;
import dev.billet.syndication.message.Announcement;
import dev.billet.syndication.message.Fit;
import dev.billet.syndication.message.Message;
import dev.billet.syndication.message.TextTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    private static final Instant PUBLISHED = Instant.parse("2026-11-23T23:30:00Z");
    private static final IdempotencyKey KEY = new IdempotencyKey("0123", PUBLISHED, PUBLISHED);

    private final Announcement post = Announcement.of(
                    "id-a", "Crème brûlée", URI.create("https://blog.example/2026/11/creme/"), PUBLISHED)
            .withZone(ZoneId.of("Europe/Paris"));

    private Path folder;
    private Outbox outbox;

    @BeforeEach
    void create(@TempDir Path blog) {
        folder = blog.resolve(".billet/outbox");
        outbox = new Outbox("outbox", folder);
    }

    @Test
    void anAnnouncementIsAReadableFile() throws IOException {
        var result = outbox.send(message(post), KEY);

        var file = folder.resolve("2026-11-24-creme.md");
        assertThat(result)
                .isInstanceOfSatisfying(
                        SendResult.Announced.class,
                        it -> assertThat(it.receipt().url()).isEqualTo(file.toUri()));
        assertThat(file).content(UTF_8).isEqualTo("""
                        # Crème brûlée

                        Crème brûlée https://blog.example/2026/11/creme/

                        - Link: https://blog.example/2026/11/creme/
                        - Date: 2026-11-24T00:30+01:00
                        - Account: outbox
                        - Key: 0123
                        """);
        assertThat(files()).hasSize(1);
    }

    @Test
    void theSameKeyGivesTheSameFile() throws IOException {
        var first = outbox.send(message(post), KEY);

        var second = outbox.send(message(post), KEY);

        assertThat(second).isEqualTo(first);
        assertThat(files()).hasSize(1);
    }

    @Test
    void anotherPostOfTheSameDayAndSlugGetsAFileOfItsOwn() throws IOException {
        var other = Announcement.of("id-b", "B", URI.create("https://blog.example/b/creme/"), PUBLISHED)
                .withZone(ZoneId.of("Europe/Paris"));

        outbox.send(message(post), KEY);
        outbox.send(message(other), new IdempotencyKey("4567", PUBLISHED, PUBLISHED));

        assertThat(files()).containsExactly("2026-11-24-creme-2.md", "2026-11-24-creme.md");
    }

    @Test
    void aLinkIsFoundByReadingTheFolder() {
        var absent = outbox.find(post.link(), KEY);
        outbox.send(message(post), KEY);
        var otherKey = new IdempotencyKey("89", PUBLISHED, PUBLISHED);

        assertThat(absent).isInstanceOf(Lookup.Absent.class);
        assertThat(outbox.find(post.link(), otherKey)).isInstanceOf(Lookup.Found.class);
        assertThat(new Outbox("club", folder).find(post.link(), otherKey)).isInstanceOf(Lookup.Absent.class);
        assertThat(outbox.find(URI.create("https://blog.example/2026/"), otherKey))
                .isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void aTextThatLooksLikeAnEntryIsNotTakenForOne() {
        outbox.send(message(post, "- Key: 89\n- Link: https://blog.example/other/\n{link}"), KEY);

        var found =
                outbox.find(URI.create("https://blog.example/other/"), new IdempotencyKey("89", PUBLISHED, PUBLISHED));

        assertThat(found).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void aLinkCannotLeadOutOfTheFolder() throws IOException {
        for (String path : List.of("/../../x", "/..", "/%2e%2e%2fx", "/", "")) {
            var hostile = Announcement.of(path, "A", URI.create("https://blog.example" + path), PUBLISHED);
            outbox.send(message(hostile), new IdempotencyKey("k" + path, PUBLISHED, PUBLISHED));
        }

        assertThat(files()).hasSize(5);
        try (Stream<Path> outside = Files.list(folder.getParent())) {
            assertThat(outside).containsExactly(folder);
        }
    }

    @Test
    void anUnknownGapInTheTemplateIsSaid() {
        assertThat(outbox.fit(post, new TextTemplate("{titel} {link}"), Facts.NONE))
                .isEqualTo(new Fit.Refused(
                        "the template: {titel} is no part of a post; there are"
                                + " {title}, {link}, {description}, {tags}, {author}, {date}",
                        "Change it in site.yaml or in the post."));
    }

    @Test
    void theListOfNetworksIsSorted() {
        assertThat(Networks.all()).extracting(NetworkKind::name).isSorted().contains("outbox");
    }

    private Message message(Announcement announcement) {
        return message(announcement, "{title} {link}");
    }

    private Message message(Announcement announcement, String template) {
        return ((Fit.Fits) outbox.fit(announcement, new TextTemplate(template), Facts.NONE)).message();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What there is to read in it. */
    static final class Folder implements TrueTimeline {
        private final Path folder;

        Folder() {
            try {
                folder = Files.createTempDirectory("outbox");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Map<String, String> keys(String home) {
            return Map.of("folder", folder.toString());
        }

        @Override
        public Optional<String> token(String home) {
            return Optional.empty();
        }

        /** No letter of it goes over a wire. */
        @Override
        public Wire serve(MockWebServer server) {
            return new HttpWire(server.getPort());
        }

        @Override
        public List<String> texts() {
            return read().stream().map(Folder::text).toList();
        }

        private List<Path> read() {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".md")).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String text(Path file) {
            try {
                return Files.readString(file).lines().findFirst().orElse("");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                for (Path file : read()) {
                    Files.delete(file);
                }
                Files.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
