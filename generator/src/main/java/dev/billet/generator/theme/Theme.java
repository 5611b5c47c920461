package dev.billet.generator.theme;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.problem.Problem;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A theme, ready to render. Thread-safe. */
public final class Theme {
    /** What every page loads, and what holds the colours. */
    public static final String STYLE = "css/site.css";

    private final ThemeFiles files;
    private final Assets assets;
    private final TemplateRenderer renderer;
    private final Functions functions;
    private final Strings strings;

    private final Map<String, Object> settings;

    private Theme(ThemeFiles files, Assets assets, Strings strings, Functions functions, Map<String, Object> settings) {
        this.files = files;
        this.assets = assets;
        this.strings = strings;
        this.functions = functions;
        this.settings = settings;
        this.renderer = new TemplateRenderer(freemarker(files), files);
    }

    static Theme of(ThemeFiles files, Mapping settings, SiteAddress address, Consumer<Problem> problems)
            throws IOException {
        StyleSheets sheets = Assets.styleSheets(files);
        String css = sheets.has(STYLE) ? sheets.text(STYLE) : "";
        ThemeSettings read =
                ThemeSettings.read(ThemeSettings.declared(files, problems), settings, css, address, problems);
        Assets assets = new Assets(files, address, sheets, Map.of(STYLE, read.css(css)));
        Strings strings = new Strings(files);
        return new Theme(files, assets, strings, new Functions(address, assets, strings), read.values());
    }

    /** What pages load. */
    public Assets assets() {
        return assets;
    }

    /** Whether there is a template of this name, such as {@code post.ftlh}. */
    public boolean hasTemplate(String name) {
        return files.find(ThemeFiles.TEMPLATES + name).isPresent();
    }

    /** An asset's text, such as that of {@link #STYLE}. */
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
        model.put("theme", settings);
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
