package dev.billet.generator.theme;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Runs templates. */
final class TemplateRenderer {
    private static final int USUAL_PAGE = 16 * 1024;

    private final TemplateComplaints complaints;
    private final ModelWrapper wrapper = new ModelWrapper();
    private final Configuration freemarker;

    TemplateRenderer(ThemeFiles files) {
        this.complaints = new TemplateComplaints(files);
        this.freemarker = configuration(files, wrapper);
    }

    byte[] render(String template, Map<String, Object> model, Reads reads) throws TemplateProblemException {
        PageBuffer page = new PageBuffer(USUAL_PAGE);
        wrapper.telling(reads, () -> process(template, model, page));
        return page.bytes();
    }

    void prepare(String template) {
        try {
            freemarker.getTemplate(template); // which keeps it
        } catch (IOException | StackOverflowError e) {
            // told when a page is made with it
        }
    }

    private void process(String template, Map<String, Object> model, Writer page) throws TemplateProblemException {
        try {
            freemarker.getTemplate(template).process(model, page);
        } catch (TemplateException e) {
            throw complaints.of(e, model);
        } catch (StackOverflowError e) {
            throw complaints.endless(template, e);
        } catch (TemplateNotFoundException e) {
            throw complaints.notFound(template, e);
        } catch (IOException e) { // among them what the parser says
            throw complaints.unparsed(e).orElseThrow(() -> new UncheckedIOException(e));
        }
    }

    private static Configuration configuration(ThemeFiles files, ModelWrapper wrapper) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ThemeTemplates(files));
        configuration.setObjectWrapper(wrapper);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(
                TemplateClassResolver.ALLOWS_NOTHING_RESOLVER); // themes are strangers' work
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }
}
