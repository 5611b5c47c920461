package dev.billet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** New blogs name the address of the schemas, so the files must be there when this project's own site is published. */
class PublishedSchemaTest {
    @Test
    void theProjectsOwnSitePublishesThemAtTheAddressThatNewBlogsName() throws IOException {
        Path own = Path.of("../content");
        Map<String, String> schemas = Map.of("site.json", Schemas.site(), "front-matter.json", Schemas.frontMatter());
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            Path file = own.resolve("static/schema").resolve(schema.getKey());
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, schema.getValue());
            }
            assertThat(file)
                    .as("as it was before a key was added? Run this test once with -Dgolden.update")
                    .content()
                    .isEqualTo(schema.getValue());
        }
        SiteConfig site =
                new SiteConfigReader(problem -> {}).read(Path.of(".."), own).orElseThrow();
        assertThat(Schemas.ADDRESS).isEqualTo(site.address().home() + "schema/");
    }
}
