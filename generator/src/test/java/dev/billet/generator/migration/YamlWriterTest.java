package dev.billet.generator.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.data.DataReader.Format;
import dev.billet.generator.data.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with: colon",
                "# hash",
                "a #b",
                "- dash",
                "true",
                "No",
                "1.10",
                "2024-01-01",
                "0x1F",
                "12:30",
                "'single'",
                "\"double\"",
                "[list",
                "{map",
                "@at",
                "`tick",
                "%percent",
                "*star",
                "&and",
                "!bang",
                "|",
                ">",
                "two\nlines",
                " space ",
                "tab\there",
                "\u0007bell",
                "été 日本",
                "\uD83D\uDE00",
                "trailing:",
                "~",
                "null",
                "a, b",
                "\\",
                "?",
                "---",
                "=",
                "\u2028"
            })
    void whatIsWrittenReadsAsTheSameText(String text) throws Exception {
        Map<String, Object> values = Map.of("key", text, "list", List.of(text, text));

        String yaml = YamlWriter.write(values);

        Fields read = DataFormats.read(Format.YAML, "x.yaml", yaml, 0, yaml.length());
        assertThat(read.values().get("key")).isEqualTo(text);
        assertThat(read.values().get("list")).isEqualTo(List.of(text, text));
    }

    @Test
    void itLooksAsAnAuthorWouldWriteIt() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", "Sowing: a start");
        values.put("tags", List.of("one", "two, three"));
        values.put("image", Map.of("src", "/a.png"));
        values.put("links", List.of(Map.of("to", "x"), List.of("z")));
        values.put("version", new Fields.Written("1.10"));
        values.put("none", null);
        values.put("empty", List.of());

        assertThat(YamlWriter.write(values)).isEqualTo("""
                title: "Sowing: a start"
                tags: [one, "two, three"]
                image:
                  src: /a.png
                links:
                  - to: x
                  - [z]
                version: 1.10
                none:
                empty: []
                """);
    }
}
