package dev.billet.generator.theme;

import dev.billet.generator.config.SiteAddress;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A theme, ready to render. Thread-safe. */
public final class Theme {
    private final ThemeFiles files;
    private final Assets assets;
    private final TemplateRenderer renderer;
    private final Functions functions;
    private final Strings strings;

    private Theme(ThemeFiles files, SiteAddress address) throws IOException {
        this.files = files;
        this.assets = new Assets(files, address);
        this.renderer = new TemplateRenderer(freemarker(files), files);
        this.strings = new Strings(files);
        this.functions = new Functions(address, assets, strings);
    }

    /**
     * Loads the default theme with the blog's files over it.
     *
     * @param folder the blog's own files; may be missing
     * @param displayName the folder as the author knows it
     * @throws IOException if a file of it cannot be read
     */
    public static Theme load(Path folder, String displayName, SiteAddress address) throws IOException {
        return new Theme(ThemeFiles.overlay(folder, displayName), address);
    }

    /** What pages load. */
    public Assets assets() {
        return assets;
    }

    /** Whether there is a template of this name, such as {@code post.ftlh}. */
    public boolean hasTemplate(String name) {
        return files.find(ThemeFiles.TEMPLATES + name).isPresent();
    }

    /** An asset's text, such as that of {@code css/tokens.css}. */
    public Optional<String> text(String asset) {
        return assets.text(asset);
    }

    /** One of the theme's words, in the nearest language that has it. */
    public Optional<String> string(String lang, String key) {
        return strings.format(lang, key);
    }

    /**
     * Renders one page.
     *
     * @param template its file's name
     * @param lang the language of its words and dates
     * @param values what the template sees, beside the functions
     * @throws TemplateProblemException if the template is wrong; carries the problem
     */
    public String render(String template, String lang, Map<String, ?> values) throws TemplateProblemException {
        Map<String, Object> model = functions.in(lang);
        model.putAll(values);
        return renderer.render(template, model);
    }

    private static Configuration freemarker(ThemeFiles files) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ThemeTemplates(files));
        configuration.setObjectWrapper(new ModelWrapper());
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }
}
