package dev.billet.generator.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StyleSheetsTest {
    @Test
    void anImportBecomesWhatItNamesAndCommentsAndIndentsGo() {
        StyleSheets sheets = new StyleSheets(Map.of(
                "css/site.css", "/* All. */\n@import \"a.css\";\n@import \"b.css\" print;\n.c {\n  color: red;\n}\n",
                "css/a.css", ".a::before { content: \"/* kept */\"; }\n",
                "css/b.css", ".b { color: blue }"));

        assertThat(sheets.text("css/site.css"))
                .isEqualTo(".a::before { content: \"/* kept */\"; }\n\n"
                        + "@media print {\n.b { color: blue }\n}\n\n.c {\ncolor: red;\n}\n");
        assertThat(sheets.isPart("css/a.css")).isTrue();
        assertThat(sheets.isPart("css/site.css")).isFalse();
    }

    @Test
    void aCircleAndAForeignAddressAreLeftAlone() {
        StyleSheets sheets = new StyleSheets(Map.of(
                "css/a.css", "@import \"b.css\";\n@import \"https://fonts.example/x.css\";\n",
                "css/b.css", "@import \"a.css\";\n.b {}\n"));

        assertThat(sheets.text("css/a.css"))
                .isEqualTo("@import \"a.css\";\n.b {}\n\n@import \"https://fonts.example/x.css\";\n");
    }
}
