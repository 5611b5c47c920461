package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Site;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.theme.TemplateProblemException;
import dev.billet.generator.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Renders the pages of one language and writes them at once. Thread-safe. */
final class PageWriter {
    private final Theme theme;
    private final Site site;
    private final OutputWriter output;
    private final Failures failures;
    private final WrittenPages written;

    PageWriter(Theme theme, Site site, OutputWriter output, Failures failures, WrittenPages written) {
        this.theme = theme;
        this.site = site;
        this.output = output;
        this.failures = failures;
        this.written = written;
    }

    /**
     * Writes one page.
     *
     * @param path of the page, from the root of the site
     * @param subject the file it is made of, for messages
     * @param values what its template sees beside the site and the page
     */
    void write(String template, String path, Page page, String subject, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        written.add(page);
        write(template, path, page.lang(), subject, all);
    }

    /** Writes what is no page, such as a feed. */
    void write(String template, String path, String lang, String subject, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("site", site);
        try {
            String text = theme.render(template, lang, all);
            boolean marked = all.get("page") instanceof Page page && page.kind() == Page.Kind.POST;
            output.write(Addresses.file(path), (marked ? Version.mark(text) : text).getBytes(StandardCharsets.UTF_8));
        } catch (TemplateProblemException e) {
            failures.add(subject, e);
        }
    }
}
