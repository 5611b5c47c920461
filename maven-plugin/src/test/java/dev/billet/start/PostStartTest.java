package dev.billet.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Invocations;
import dev.billet.run.Recorded;
import dev.billet.run.Result;
import dev.billet.start.PostStart.Wish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostStartTest {
    private static final String SITE = """
            title: The desk
            url: https://desk.example/
            timezone: Europe/Paris
            languages: [fr]
            """;

    @TempDir
    Path folder;

    private final Recorded told = new Recorded();
    private final List<Path> opened = new ArrayList<>();

    @BeforeEach
    void aBlog() throws IOException {
        write("site.yaml", SITE);
    }

    @Test
    void aPostHasADateASlugAndAPermanentId() throws IOException {
        assertThat(start(titled("Crème brûlée: a recipe"))).isEqualTo(new Result.Done());

        assertThat(told.text()).isEqualTo("Write here: content/posts/2026-11-25-creme-brulee-a-recipe.md\n");
        assertThat(read("posts/2026-11-25-creme-brulee-a-recipe.md")).isEqualTo("""
                ---
                # $schema: https://billet-dev.github.io/billet/schema/front-matter.json
                title: "Crème brûlée: a recipe"
                id: tag:desk.example,2026-11-25:creme-brulee-a-recipe
                date: 2026-11-25T00:30
                tags: []
                ---

                """);
        assertThat(opened).containsExactly(folder.resolve("content/posts/2026-11-25-creme-brulee-a-recipe.md"));
    }

    @Test
    void theIdIsTheOneThatAPostWithoutAnyWouldBeGivenAndStaysWhenTheFileIsRenamed() throws IOException {
        start(titled("Hello"));
        start(new Wish("Bonjour", null, null, "fr", null));
        String before = feed("feed.xml") + feed("fr/feed.xml");
        Files.move(file("posts/2026-11-25-hello.md"), file("posts/2026-11-25-other.md"));
        String renamed = feed("feed.xml");
        write("posts/2026-11-25-other.md", "");
        Files.delete(file("posts/2026-11-25-other.md"));
        write("posts/2026-11-25-hello.md", "---\ntitle: Hello\n---\n");
        write("posts/2026-11-25-bonjour.fr.md", "---\ntitle: Bonjour\n---\n");
        String without = feed("feed.xml") + feed("fr/feed.xml");

        assertThat(guids(before)).hasSize(2).isEqualTo(guids(without));
        assertThat(guids(renamed)).isEqualTo(guids(before).subList(0, 1));
    }

    @Test
    void theTitleIsAskedIfItIsNotGiven() throws IOException {
        new PostStart(invocation(), question -> {
                    told.info(question);
                    return Optional.of(" Asked ");
                })
                .run(titled(null), opened::add);

        assertThat(told.text()).isEqualTo("What is the post called?\nWrite here: content/posts/2026-11-25-asked.md\n");
    }

    @Test
    void aSectionHasItsArchetype() throws IOException {
        write("archetypes/travel.md", "---\ntags: [travel]\ntitle: {title}\n---\nWhere is {title}?\n");

        start(new Wish("Rome: a week", null, "travel", null, null));

        assertThat(read("posts/travel/2026-11-25-rome-a-week.md")).isEqualTo("""
                ---
                id: tag:desk.example,2026-11-25:rome-a-week
                tags: [travel]
                title: "Rome: a week"
                ---
                Where is Rome: a week?
                """);
    }

    @Test
    void anArchetypeWithoutFrontMatterIsGivenSome() throws IOException {
        write("archetypes/post.md", "Dear diary,\r\n");

        start(titled("Monday"));

        assertThat(read("posts/2026-11-25-monday.md")).isEqualTo("""
                ---
                title: Monday
                id: tag:desk.example,2026-11-25:monday
                ---
                Dear diary,
                """);
    }

    @Test
    void everythingThatCannotBeIsSaidAndNothingIsMade() throws IOException {
        write("archetypes/review.md", "---\n---\n");
        start(titled("Hello"));

        start(titled("Hello"));
        start(titled("  "));
        start(titled("?!"));
        start(new Wish("A", "a/b", null, null, null));
        start(new Wish("A", null, "../x", null, null));
        start(new Wish("A", null, null, "de", null));
        start(new Wish("A", null, null, null, "../site"));

        assertThat(told.text()).isEqualTo("""
                Write here: content/posts/2026-11-25-hello.md
                error: content/posts/2026-11-25-hello.md is there already
                  Write there, or give this post another title or -Dsite.slug.
                error: a post needs a title
                  Say it: mvn site:new -Dtitle="My post"
                error: "?!" cannot be part of an address
                  Say what can, in letters and digits joined by hyphens: -Dsite.slug=my-post
                error: "a/b" cannot be part of an address
                  Say what can, in letters and digits joined by hyphens: -Dsite.slug=my-post
                error: -Dsite.section=../x is not a folder below posts/
                  Write such as travel or travel/asia.
                error: -Dsite.language=de is none of the site's languages
                  They are en, fr; languages: in site.yaml lists them.
                error: there is no archetype content/site.md
                  There are review. An archetype is a post to start from.
                """);
        try (var posts = Files.list(file("posts"))) {
            assertThat(posts).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1 \\ {id} {date}", "\"quoted\" # and: more", "---", "true", "日記"})
    void anyTitleIsReadBackAsItWasSaid(String title) throws IOException {
        start(new Wish(title, "a", null, null, null));

        assertThat(feed("feed.json"))
                .contains("\"title\" : "
                        + tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(title));
    }

    private Result start(Wish wish) throws IOException {
        return new PostStart(invocation(), Questions.ofNobody()).run(wish, opened::add);
    }

    private static Wish titled(@Nullable String title) {
        return new Wish(title, null, null, null, null);
    }

    private Invocation invocation() {
        return Invocations.in(folder, told);
    }

    private String feed(String name) throws IOException {
        Recorded building = new Recorded();
        assertThat(new Publisher(Invocations.in(folder, building)).generate())
                .as(building.text())
                .isEqualTo(new Result.Done());
        return Files.readString(folder.resolve("target/site").resolve(name));
    }

    private static List<String> guids(String feed) {
        return Pattern.compile("<guid[^>]*>([^<]+)")
                .matcher(feed)
                .results()
                .map(guid -> guid.group(1))
                .toList();
    }

    private Path file(String path) {
        return folder.resolve("content").resolve(path);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(file(path));
    }
}
