package dev.billet.generator.theme;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.data.Spelling;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.DeepUnwrap;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The functions that templates may call, bound to one language. */
final class Functions {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private final SiteAddress address;
    private final Assets assets;
    private final Strings strings;
    private final Map<String, Map<String, Object>> byLanguage = new ConcurrentHashMap<>();

    Functions(SiteAddress address, Assets assets, Strings strings) {
        this.address = address;
        this.assets = assets;
        this.strings = strings;
    }

    /** The functions by name, for a page in this language. */
    Map<String, Object> in(String lang) {
        return byLanguage.computeIfAbsent(lang, this::bound);
    }

    private Map<String, Object> bound(String lang) {
        Locale locale = Locale.forLanguageTag(lang);
        Map<String, Object> functions = new LinkedHashMap<>();
        functions.put("href", method("href(\"/path/\")", 1, 1, a -> address.href(String.valueOf(a[0]))));
        functions.put("asset", method("asset(\"css/main.css\")", 1, 1, a -> asset(String.valueOf(a[0]))));
        functions.put("t", method("t(\"key\", values...)", 1, 10, a -> string(lang, a)));
        functions.put("date", method("date(post.date, \"long\")", 1, 2, a -> date(locale, a)));
        functions.put("languageName", method("languageName(\"fr\")", 1, 1, a -> languageName(String.valueOf(a[0]))));
        functions.put("isoDate", method("isoDate(post.date)", 1, 1, a -> ISO.format(temporal(a[0], "isoDate"))));
        return Map.copyOf(functions);
    }

    /** A language in its own words, as its readers look for it: Deutsch, français. */
    private static String languageName(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return language.getDisplayName(language);
    }

    private String asset(String name) throws TemplateModelException {
        return assets.href(name)
                .orElseThrow(() -> new TemplateModelException("the theme has no asset \"" + name + "\"; did you mean \""
                        + Spelling.nearest(name, assets.names()).orElse("css/...") + "\"?"));
    }

    private String string(String lang, Object[] arguments) throws TemplateModelException {
        String key = String.valueOf(arguments[0]);
        Object[] values = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        return strings.format(lang, key, values)
                .orElseThrow(() -> new TemplateModelException("no file of strings/ has the key \"" + key + "\""));
    }

    private static String date(Locale locale, Object[] arguments) throws TemplateModelException {
        String style = arguments.length > 1 ? String.valueOf(arguments[1]) : "long";
        return Dates.format(locale, style, temporal(arguments[0], "date"))
                .orElseThrow(() -> new TemplateModelException(
                        "date(): \"" + style + "\" is not one of " + String.join(", ", Dates.STYLES)));
    }

    private static TemporalAccessor temporal(Object value, String function) throws TemplateModelException {
        if (value instanceof ZonedDateTime date) {
            return date;
        }
        throw new TemplateModelException(function + "() takes a date such as post.date");
    }

    private static TemplateMethodModelEx method(String usage, int least, int most, Function function) {
        return arguments -> {
            if (arguments.size() < least || arguments.size() > most) {
                throw new TemplateModelException("write it as " + usage);
            }
            Object[] plain = new Object[arguments.size()];
            List<?> models = arguments;
            for (int i = 0; i < plain.length; i++) {
                plain[i] = DeepUnwrap.unwrap((TemplateModel) models.get(i));
            }
            return new SimpleScalar(function.apply(plain));
        };
    }

    /** What a function does with its arguments. */
    private interface Function {
        String apply(Object[] arguments) throws TemplateModelException;
    }
}
