package dev.billet.generator.theme;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.SourceText;
import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs templates and turns FreeMarker's complaints into problems that an author can act on. */
final class TemplateRenderer {
    private static final int USUAL_PAGE = 16 * 1024;

    private final ThemeFiles files;
    private final ModelWrapper wrapper = new ModelWrapper();
    private final Configuration freemarker;

    TemplateRenderer(ThemeFiles files) {
        this.files = files;
        this.freemarker = configuration(files, wrapper);
    }

    byte[] render(String template, Map<String, Object> model, Reads reads) throws TemplateProblemException {
        PageBuffer page = new PageBuffer(USUAL_PAGE);
        wrapper.telling(reads, () -> process(template, model, page));
        return page.bytes();
    }

    private void process(String template, Map<String, Object> model, Writer page) throws TemplateProblemException {
        try {
            freemarker.getTemplate(template).process(model, page);
        } catch (ParseException e) {
            Place place = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), 1);
            throw new TemplateProblemException(place, brief(e.getEditorMessage()), "Mend the template.", e);
        } catch (InvalidReferenceException e) {
            throw missing(e, model);
        } catch (TemplateException e) {
            throw new TemplateProblemException(place(e), brief(e.getMessageWithoutStackTop()), "Mend the template.", e);
        } catch (TemplateNotFoundException e) {
            throw new TemplateProblemException(
                    Place.file("site-template/templates/" + template),
                    "there is no template " + e.getTemplateName(),
                    "Put it into site-template/templates/.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateProblemException missing(InvalidReferenceException e, Map<String, Object> model) {
        @Nullable String blamed = e.getBlamedExpressionString();
        String name = blamed == null ? "a value" : blamed;
        String near = Names.nearest(name, model)
                .map(known -> "Did you mean " + known + "? ")
                .orElse("");
        return new TemplateProblemException(
                place(e),
                name + " is not there",
                near + "If it may be absent, write ${(" + name + ")!} or <#if (" + name + ")??>.",
                e);
    }

    private Place place(TemplateException e) {
        int length = e.getEndLineNumber() != null && e.getEndLineNumber().equals(e.getLineNumber())
                ? e.getEndColumnNumber() - e.getColumnNumber() + 1
                : 1;
        return place(e.getTemplateSourceName(), number(e.getLineNumber()), number(e.getColumnNumber()), length);
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private Place place(@Nullable String template, int line, int column, int length) {
        Optional<ThemeFile> file = template == null ? Optional.empty() : files.find(ThemeFiles.TEMPLATES + template);
        if (file.isEmpty()) {
            return Place.file("templates/" + template);
        }
        try {
            String text = new String(file.get().bytes(), StandardCharsets.UTF_8);
            return new SourceText(file.get().displayName(), text).place(line, column, length);
        } catch (IOException e) {
            return Place.file(file.get().displayName());
        }
    }

    private static String brief(String message) {
        String line = message.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("this template fails");
        int end = line.indexOf(" (");
        return (end < 0 ? line : line.substring(0, end)).replaceAll("\\.$", "");
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
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }
}
