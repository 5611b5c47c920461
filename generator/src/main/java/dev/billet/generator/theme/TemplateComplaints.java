package dev.billet.generator.theme;

import dev.billet.generator.data.Spelling;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.SourceText;
import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what FreeMarker complains of into problems that an author can act on. */
final class TemplateComplaints {
    /** What FreeMarker adds for those who do not know it: in brackets, in further sentences, as a list of tokens. */
    private static final Pattern ASIDE = Pattern.compile(
            " \\([^)]*\\)|\\. (?:Help|This usually|Think twice|Check if)\\b.*|, but was expecting one of these patterns:$");

    private static final Pattern UNKNOWN = Pattern.compile("^Unknown (built-in|directive): \"?#?([\\w]+)");

    private final ThemeFiles files;

    TemplateComplaints(ThemeFiles files) {
        this.files = files;
    }

    TemplateProblemException of(TemplateException e, Map<String, Object> model) {
        if (e instanceof InvalidReferenceException absent) {
            return missing(absent, model);
        }
        if (e.getCause() instanceof TemplateNotFoundException absent) {
            return notFound(place(e), absent);
        }
        return unparsed(e).orElseGet(() -> failed(e));
    }

    TemplateProblemException endless(String template, StackOverflowError e) {
        return new TemplateProblemException(
                Place.file(place(template, 1, 1, 0).file()),
                "it calls itself without end",
                "Give the macro or the file that it includes an <#if> that ends it.",
                e);
    }

    TemplateProblemException notFound(String template, TemplateNotFoundException e) {
        return notFound(Place.file("site-template/templates/" + template), e);
    }

    /** What the parser said of this template or of an included one, now or on an earlier attempt. */
    Optional<TemplateProblemException> unparsed(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(ParseException.class::isInstance)
                .map(ParseException.class::cast)
                .findFirst()
                .map(this::unparsed);
    }

    private TemplateProblemException failed(TemplateException e) {
        Place place = place(e);
        String message = brief(e.getMessageWithoutStackTop());
        boolean pattern = message.contains("callee") && place.text().contains("?string(");
        return pattern
                ? new TemplateProblemException(
                        place,
                        "a date or a text takes no pattern in ?string",
                        "Write ${date(post.date)} for a date in the language of the page, ${post.date.year} for a part of it.",
                        e)
                : new TemplateProblemException(place, message, "Mend the template.", e);
    }

    private TemplateProblemException unparsed(ParseException e) {
        Place place = place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), 1);
        String message = brief(e.getEditorMessage());
        return new TemplateProblemException(place, message, suggestion(message) + "Mend the template.", e);
    }

    private static TemplateProblemException notFound(Place place, TemplateNotFoundException e) {
        return new TemplateProblemException(
                place, "there is no template " + e.getTemplateName(), "Put it into site-template/templates/.", e);
    }

    private TemplateProblemException missing(InvalidReferenceException e, Map<String, Object> model) {
        @Nullable String blamed = e.getBlamedExpressionString();
        String name = blamed == null ? "a value" : blamed;
        String near = Names.nearest(name, model)
                .filter(known -> !known.equals(name))
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
        return ASIDE.matcher(line).replaceAll("").replace(" ,", ",").replaceAll("[.:]$", "");
    }

    /** What a misspelt part of the template language was meant to be. */
    private static String suggestion(String message) {
        Matcher unknown = UNKNOWN.matcher(message);
        if (!unknown.find()) {
            return "";
        }
        boolean directive = unknown.group(1).equals("directive");
        Set<String> known = known(directive);
        String word = unknown.group(2);
        List<String> begun =
                known.stream().filter(k -> k.startsWith(word)).sorted().limit(4).toList();
        String near = String.join(
                directive ? ", #" : ", ?",
                begun.isEmpty() ? Spelling.nearest(word, known).stream().toList() : begun);
        return near.isEmpty() ? "" : "Did you mean " + (directive ? "#" : "?") + near + "? ";
    }

    @SuppressWarnings("deprecation") // the only way to ask for the names
    private static Set<String> known(boolean directives) {
        Configuration all = new Configuration(Configuration.VERSION_2_3_34);
        return Set.copyOf(
                directives
                        ? all.getSupportedBuiltInDirectiveNames(Configuration.LEGACY_NAMING_CONVENTION)
                        : all.getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION));
    }
}
