package dev.billet.generator.theme;

import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives FreeMarker the templates of a theme. */
final class ThemeTemplates implements TemplateLoader {
    private final ThemeFiles files;

    ThemeTemplates(ThemeFiles files) {
        this.files = files;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return files.find(ThemeFiles.TEMPLATES + name).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0; // a build reads each template once
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        return new StringReader(new String(((ThemeFile) source).bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // nothing is held open
    }
}
