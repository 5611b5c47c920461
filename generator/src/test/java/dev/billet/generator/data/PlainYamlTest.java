package dev.billet.generator.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in the short way must be what YAML's own parser reads, places and all. */
class PlainYamlTest {
    private static final String[] PIECES = {
        "title",
        "date",
        "tags",
        "draft",
        "x-y",
        "_a",
        "yes",
        "2026",
        ": ",
        ":",
        " ",
        "  ",
        "\"",
        "\"",
        "'",
        "[",
        "]",
        ", ",
        ",",
        "\n",
        "\n",
        "\n",
        "#",
        " #",
        "a",
        "Words of it",
        "true",
        "False",
        "NULL",
        "no",
        "~",
        "null",
        "1",
        "0x1F",
        "1e3",
        "1_000",
        "2026-11-24",
        "2026-11-24T08:00:00Z",
        "2026-11-24T08:00:00",
        "12:30:45",
        "-",
        "- ",
        "é",
        "’",
        "日本",
        "😀",
        "\t",
        "\u00A0",
        "\u0085",
        "\u2028",
        "\uFEFF",
        "\\",
        "\\n",
        "&a ",
        "*a",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "{",
        "}",
        "?",
        ".inf",
        ".",
        "/",
        "+",
        "=",
        "<<",
        "y",
        "N",
        "on",
        "C++",
        "C#",
        "...",
        "---",
        "\r"
    };

    @Test
    void frontMatterOfRealisticPostsIsReadInTheShortWay() {
        String yaml =
                "title: \"Le carnet : « été », d’hiver\"\ndate: 2026-03-01T08:00:00Z\ntags: [java, build tools, c++]\n"
                        + "description: Some words - in a row\nslug: le-carnet\ndraft: true\n";

        Mapping mapping = PlainYaml.read(new SourceText("a.md", yaml), 0, yaml.length());

        assertThat(mapping).isNotNull().isEqualTo(parsed(new SourceText("a.md", yaml), 0, yaml.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: True\n",
                "menu: 2\n",
                "title: 'it''s'\n",
                "title: a: b\n",
                "title: a # b\n",
                "title: \"a\\n\"\n",
                "title: |\n  a\n",
                "title: a\n  b\n",
                "title:\n",
                "tags: []\n",
                "tags: [a, 1]\n",
                "tags: [a,, b]\n",
                "tags: [no]\n",
                "title: a\ntitle: b\n",
                "true: a\n",
                "title: a",
                "title: 😀\n",
                "# why\ntitle: a\n",
                "title: a \n",
                "title: \"a\" \n",
                "title: a\r\n",
                "title: 2026-1-1\n",
                ""
            })
    void whatIsUnusualIsLeftToTheParser(String yaml) {
        assertThat(PlainYaml.read(new SourceText("a.md", yaml), 0, yaml.length()))
                .isNull();
    }

    @Test
    void whatTheAuthorsOfTheTestsWroteIsReadTheSame() throws IOException {
        int plain = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
                if (end > 0) {
                    plain += isSame(new SourceText(file.toString(), text), 4, end + 1) ? 1 : 0;
                }
            }
        }
        assertThat(plain).isGreaterThan(12);
    }

    @Test
    void whateverIsReadAtAllIsReadTheSame() {
        int plain = 0;
        for (int seed = 0; seed < 60_000; seed++) {
            Random random = new Random(seed);
            StringBuilder yaml = new StringBuilder();
            for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
                yaml.append(PIECES[random.nextInt(6)]).append(": ");
                for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
                    yaml.append(PIECES[random.nextInt(PIECES.length)]);
                }
                yaml.append('\n');
            }
            plain += isSame(new SourceText("a.md", "---\n" + yaml), 4, yaml.length() + 4) ? 1 : 0;
        }
        assertThat(plain).isGreaterThan(1_000);
    }

    /** Whether it is read in the short way, and then it must be right. */
    private static boolean isSame(SourceText source, int from, int to) {
        Mapping plain = PlainYaml.read(source, from, to);
        if (plain != null) {
            assertThat(plain).as(source.text()).isEqualTo(parsed(source, from, to));
        }
        return plain != null;
    }

    private static Value parsed(SourceText source, int from, int to) {
        List<Problem> problems = new ArrayList<>();
        try {
            Value value = DataReader.parsed(source, from, to, problems::add);
            assertThat(problems).as(source.text()).isEmpty();
            return value;
        } catch (DataException e) {
            throw new AssertionError(source.text(), e);
        }
    }
}
