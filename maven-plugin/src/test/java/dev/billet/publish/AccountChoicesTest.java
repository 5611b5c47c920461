package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several accounts of one network: which posts each takes, and in whose words, as {@code site.yaml} and the posts say. */
class AccountChoicesTest {
    @TempDir
    Path folder;

    @Test
    void eachAccountTakesThePostsThatItsKeysAskFor() throws IOException {
        TestBlog blog = blog("""
                  company: { only: { categories: work } }
                  club: { only: { sections: club } }
                  java: { only: { tags: [java, maven] } }
                  english: { only: { languages: en } }
                  loud: { except: { tags: quiet } }
                  leisure: { except: { categories: work, sections: club } }
                  foreign: { except: { languages: en } }
                  both: { only: { tags: java }, except: { categories: work } }
                  all: {}
                """);
        blog.post("office", 20, "title: Office\ncategories: [Work]\ntags: [java]");
        blog.post("club/match", 21, "title: Match\ntags: [quiet]");
        blog.post("essai", 22, "title: Essai\nlang: fr\ntags: [maven]");
        blog.post("walk", 23, "title: Walk\ntags: [java, quiet]");

        assertThat(blog.publish()).as(blog.printed()).isEqualTo(new Result.Done());

        assertThat(posts("company")).containsExactly("office");
        assertThat(posts("club")).containsExactly("match");
        assertThat(posts("java")).containsExactly("office", "essai", "walk");
        assertThat(posts("english")).containsExactly("office", "match", "walk");
        assertThat(posts("loud")).containsExactly("office", "essai");
        assertThat(posts("leisure")).containsExactly("essai", "walk");
        assertThat(posts("foreign")).containsExactly("essai");
        assertThat(posts("both")).containsExactly("walk");
        assertThat(posts("all")).containsExactly("office", "match", "essai", "walk");
    }

    @Test
    void aPostHasTheWordsOfItsFrontMatterAndElseThoseOfTheAccount() throws IOException {
        TestBlog blog = blog("""
                  plain: {}
                  worded: { template: "{title}: {description} {link}" }
                  tagged: { hashtags: 1 }
                  always: { hashtags: [carnet, static sites] }
                  german: { template: "{title}, {date} {link}", language: de }
                """);
        blog.post("one", 20, "title: One\ndescription: What it says.\ntags: [java, maven]");
        blog.post("two", 21, "title: Two\nannounce: \"My words {link}\"");
        blog.post("three", 22, "title: Three\nannounce: { worded: \"For one, {link}\", tagged: false }");
        blog.post("four", 23, "title: Four\nannounce: false");

        assertThat(blog.publish()).as(blog.printed()).isEqualTo(new Result.Done());

        assertThat(texts("plain"))
                .containsExactly("One " + link("one"), "My words " + link("two"), "Three " + link("three"));
        assertThat(texts("worded"))
                .containsExactly(
                        "One: What it says. " + link("one"), "My words " + link("two"), "For one, " + link("three"));
        assertThat(texts("tagged")).containsExactly("One " + link("one") + " #java", "My words " + link("two"));
        assertThat(texts("always").get(0)).isEqualTo("One " + link("one") + " #carnet #staticSites");
        assertThat(texts("german").get(0)).isEqualTo("One, 20. November 2026 " + link("one"));
    }

    @Test
    void theDayThatAnAccountStartsOnIsTheAuthorsDay() throws IOException {
        TestBlog blog = new TestBlog(folder).write("content/site.yaml", """
                title: Carnet
                url: https://blog.example/
                timezone: Europe/Paris
                cards: false
                accounts:
                  club: { network: outbox, folder: out/club, since: 2026-11-20 }
                """);
        blog.post("before", 19, "title: Before");
        blog.post("first", 20, "title: First");

        assertThat(blog.publish()).as(blog.printed()).isEqualTo(new Result.Done());

        assertThat(posts("club")).containsExactly("first");
    }

    private TestBlog blog(String accounts) throws IOException {
        String whole = accounts.replaceAll(
                "(?m)^(\\s*(\\w+): \\{)( ?)", "$1 network: outbox, folder: out/$2, since: 2026-11-01, maxPerRun: 9, ");
        return new TestBlog(folder)
                .write(
                        "content/site.yaml",
                        "title: Carnet\nurl: https://blog.example/\nlanguages: [en, fr]\ncards: false\naccounts:\n"
                                + whole);
    }

    private static String link(String slug) {
        return "https://blog.example/2026/11/" + slug + "/";
    }

    /** The slugs of what an account was given, the oldest first. */
    private List<String> posts(String account) throws IOException {
        return files(account).stream()
                .map(file -> file.getFileName().toString().replaceFirst("^\\d+-\\d+-\\d+-(.*)\\.md$", "$1"))
                .toList();
    }

    /** What its followers read. */
    private List<String> texts(String account) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files(account)) {
            texts.add(Files.readAllLines(file).get(2));
        }
        return texts;
    }

    private List<Path> files(String account) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out").resolve(account))) {
            return files.sorted().toList();
        }
    }
}
