package dev.billet.generator.theme;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A theme, ready to render. Thread-safe. */
public final class Theme {
    /** What every page loads, and what holds the colours. */
    public static final String STYLE = "css/site.css";

    private final ThemeFiles files;
    private final Assets assets;
    private final ThemeFingerprints fingerprints;
    private final Functions functions;
    private final SiteAddress address;
    private final Strings strings;
    private final Map<String, Object> settings;
    private @Nullable TemplateRenderer renderer;

    private Theme(
            ThemeFiles files,
            Assets assets,
            Strings strings,
            Functions functions,
            Map<String, Object> settings,
            SiteAddress address)
            throws IOException {
        this.files = files;
        this.assets = assets;
        this.strings = strings;
        this.functions = functions;
        this.settings = settings;
        this.fingerprints = new ThemeFingerprints(files, new TreeMap<>(settings).toString());
        this.address = address;
    }

    static Theme of(ThemeFiles files, Mapping settings, SiteAddress address, Consumer<Problem> problems)
            throws IOException {
        StyleSheets sheets = Assets.styleSheets(files);
        String css = sheets.has(STYLE) ? sheets.text(STYLE) : "";
        ThemeSettings read =
                ThemeSettings.read(ThemeSettings.declared(files, problems), settings, css, address, problems);
        Assets assets = new Assets(files, address, sheets, Map.of(STYLE, read.css(css)));
        Strings strings = new Strings(files, problems);
        return new Theme(files, assets, strings, new Functions(address, assets, strings), read.values(), address);
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
     * Renders one page, in UTF-8.
     *
     * @param template its file's name
     * @param lang the language of its words and dates
     * @param values what the template sees, beside the functions
     * @param reads is told what it reads of the site
     * @throws TemplateProblemException if the template is wrong; carries the problem
     */
    public byte[] render(String template, String lang, Map<String, ?> values, Reads reads)
            throws TemplateProblemException {
        Map<String, Object> model = new HashMap<>(functions.in(lang));
        model.put("theme", settings);
        model.putAll(values);
        return renderer().render(template, model, reads);
    }

    /** Reads a template ahead of the first page that is made with it. What is wrong with it is that page's to tell. */
    public void prepare(String template) {
        renderer().prepare(template);
    }

    /** Changes with all that a page of this template is made with, beside what it shows. */
    public long fingerprint(String template) {
        return fingerprints.of(template);
    }

    /** Whether pages of the other would be the same. */
    public boolean isSame(@Nullable Theme other) {
        return other != null && address.equals(other.address) && fingerprint() == other.fingerprint();
    }

    /** Changes with any file of the theme. */
    public long fingerprint() {
        return fingerprints.all();
    }

    /** Made when the first page is, for a build may have none to make. */
    private synchronized TemplateRenderer renderer() {
        TemplateRenderer made = renderer;
        if (made == null) {
            made = new TemplateRenderer(files);
            renderer = made;
        }
        return made;
    }
}
