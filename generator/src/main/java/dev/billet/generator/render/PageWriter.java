package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.cache.Origins;
import dev.billet.generator.cache.Reading;
import dev.billet.generator.cache.Values;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Site;
import dev.billet.generator.theme.Reads;
import dev.billet.generator.theme.TemplateProblemException;
import dev.billet.generator.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders the pages of one language and writes them at once, but for those that would be what they are. Thread-safe. */
final class PageWriter {
    private final Theme theme;
    private final Site site;
    private final Addresses addresses;
    private final Origins origins;
    private final Failures failures;
    private final SitemapWriter sitemap;

    PageWriter(Theme theme, Site site, Addresses addresses, Origins origins, Failures failures, SitemapWriter sitemap) {
        this.theme = theme;
        this.site = site;
        this.addresses = addresses;
        this.origins = origins;
        this.failures = failures;
        this.sitemap = sitemap;
    }

    /**
     * Writes one page.
     *
     * @param path of the page, from the root of the site
     * @param subject the file it is made of, for messages
     * @param own changes with the values, but for what they tell of posts, terms and archives
     * @param values what its template sees beside the site and the page; asked for only if it is rendered
     */
    void write(
            String template,
            String path,
            Page page,
            String subject,
            Fingerprint own,
            Supplier<? extends Map<String, ?>> values) {
        if (subject.isEmpty() && !addresses.isFree(path, "the page \"" + page.title() + "\" that the site makes")) {
            return;
        }
        sitemap.add(page);
        write(template, path, page.lang(), subject, Values.add(own, page), () -> {
            Map<String, Object> all = new HashMap<>();
            all.put("page", page);
            all.putAll(values.get());
            return all;
        });
    }

    /** Writes one page whose template sees no more than these values, the site and the page. */
    void write(String template, String path, Page page, String subject, Map<String, ?> values) {
        write(template, path, page, subject, Values.add(new Fingerprint(), values), () -> values);
    }

    /** Writes what is no page, such as a feed. */
    void write(
            String template,
            String path,
            String lang,
            String subject,
            Fingerprint own,
            Supplier<? extends Map<String, ?>> values) {
        String name = Addresses.file(path);
        long made = own.add(theme.fingerprint(template))
                .add(template)
                .add(lang)
                .add(site.href())
                .value();
        if (origins.keep(name, made)) {
            return;
        }
        Reading reading = origins.reading();
        try {
            origins.write(name, made, reading, render(template, lang, values.get(), reading::add));
        } catch (TemplateProblemException e) {
            failures.add(subject, e);
        }
    }

    /** A page as it would be written; empty if its template fails. */
    Optional<byte[]> preview(String template, String lang, Map<String, ?> values) {
        try {
            return Optional.of(render(template, lang, values, Reads.IGNORED));
        } catch (TemplateProblemException e) {
            return Optional.empty();
        }
    }

    private byte[] render(String template, String lang, Map<String, ?> values, Reads reads)
            throws TemplateProblemException {
        Map<String, Object> all = new HashMap<>(values);
        all.put("site", site);
        byte[] bytes = theme.render(template, lang, all, reads);
        boolean marked = all.get("page") instanceof Page page && page.kind() == Page.Kind.POST;
        return marked ? Version.mark(bytes) : bytes;
    }

    /** Writes what no template makes. */
    void write(String path, Fingerprint own, Supplier<String> text) {
        String name = Addresses.file(path);
        long made = own.value();
        if (!origins.keep(name, made)) {
            origins.write(name, made, text.get().getBytes(StandardCharsets.UTF_8));
        }
    }
}
