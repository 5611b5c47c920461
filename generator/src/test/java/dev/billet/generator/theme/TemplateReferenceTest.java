package dev.billet.generator.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Author;
import dev.billet.generator.model.Discussion;
import dev.billet.generator.model.Heading;
import dev.billet.generator.model.Icons;
import dev.billet.generator.model.Image;
import dev.billet.generator.model.Link;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Pagination;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Reply;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.SyndicationLink;
import dev.billet.generator.model.Term;
import dev.billet.generator.model.Translation;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Writes the manual's reference of templates from the code, and fails where the page says something else. */
class TemplateReferenceTest {
    private static final Path PAGE = Path.of("../content/pages/manual/template-reference.md");
    private static final Path MODEL = Path.of("src/main/java/dev/billet/generator/model");
    private static final Path TEMPLATES = Path.of("../site-template/templates");
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) (.*?)(?=\\* @|\\*/)", Pattern.DOTALL);
    private static final Pattern MACRO =
            Pattern.compile("(?:<#--((?:(?!-->).)*)-->\\s*)?<#(macro|function) (\\w+)([^>]*)>", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("<#--(.*?)-->", Pattern.DOTALL);
    private static final List<Class<? extends Record>> RECORDS = List.of(
            Site.class,
            Page.class,
            Post.class,
            Term.class,
            Archive.class,
            Pagination.class,
            Author.class,
            Link.class,
            Translation.class,
            Image.class,
            Heading.class,
            SyndicationLink.class,
            Icons.class,
            Discussion.class,
            Reply.class);

    @Test
    void thePageOfTheManualSaysWhatTheCodeSays() throws IOException {
        String page = page();

        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                ---
                title: Template reference
                description: Every setting, value, function, template and block of the default theme, taken from its code.
                ---
                How to use them is told in [Themes](themes.md). What may be absent is marked with *?*.

                ## Settings

                What the default theme lets you set under `theme:`; a template reads `theme.accent` and so on.

                | Setting | Takes | Default | What it does |
                | --- | --- | --- | --- |
                """);
        ThemeFiles files = ThemeFiles.overlay(Path.of("none"), "none");
        ThemeSettings.declared(files, problem -> {
                    throw new AssertionError(problem.toString());
                })
                .values()
                .forEach(setting -> page.append(row(
                        "`" + setting.name() + "`",
                        setting.of().isEmpty() ? setting.type().toString() : String.join(", ", setting.of()),
                        setting.otherwise() == null ? "" : "`" + setting.otherwise() + "`",
                        setting.about())));
        page.append("\n## Values\n");
        for (Class<? extends Record> each : RECORDS) {
            record(each, page);
        }
        functions(files, page);
        page.append(
                "\n## Templates and their blocks\n\nA block is a macro: `<@layout.document>`, or a function: `parts.direction(lang)`.\n");
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : templates.sorted().toList()) {
                template(template, page);
            }
        }
        return page.toString();
    }

    private static void record(Class<? extends Record> type, StringBuilder page) throws IOException {
        Map<String, String> meanings = new TreeMap<>();
        Matcher params = PARAM.matcher(Files.readString(MODEL.resolve(type.getSimpleName() + ".java")));
        while (params.find()) {
            meanings.put(
                    params.group(1),
                    params.group(2).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip());
        }
        page.append("\n### ").append(type.getSimpleName()).append("\n\n| Name | Is | Meaning |\n| --- | --- | --- |\n");
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            String meaning = meanings.getOrDefault(component.getName(), "").replaceAll("\\{@\\w+ ([^}]*)}", "`$1`");
            page.append(row(
                    "`" + component.getName() + "`" + (optional ? " ?" : ""),
                    name(component.getGenericType()),
                    meaning));
        }
        for (Method method : type.getDeclaredMethods()) {
            boolean accessor = meanings.containsKey(method.getName())
                    || Stream.of(type.getRecordComponents())
                            .anyMatch(c -> c.getAccessor().equals(method));
            boolean shown = method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers());
            if (shown && !accessor && !List.of("hashCode", "toString").contains(method.getName())) {
                page.append(row("`" + method.getName() + "()`", name(method.getGenericReturnType()), ""));
            }
        }
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            List<String> arguments = Stream.of(parameterized.getActualTypeArguments())
                    .map(TemplateReferenceTest::name)
                    .toList();
            return parameterized.getRawType() == List.class
                    ? "list of " + arguments.get(0)
                    : arguments.get(1) + " by name";
        }
        String name = ((Class<?>) type).getSimpleName();
        return switch (name) {
            case "String", "Kind" -> "text";
            case "int", "Integer" -> "number";
            case "boolean" -> "true or false";
            case "ZonedDateTime" -> "date";
            case "Object" -> "any value";
            default ->
                RECORDS.contains(type) ? "[" + name + "](#" + name.toLowerCase(java.util.Locale.ROOT) + ")" : name;
        };
    }

    private static void functions(ThemeFiles files, StringBuilder page) throws IOException {
        SiteAddress address = SiteAddress.of(URI.create("https://blog.example/"));
        Assets assets = new Assets(files, address, Assets.styleSheets(files), Map.of());
        page.append("\n## Functions\n\n");
        page.append(new Functions(address, assets, new Strings(files, problem -> {}))
                .in("en").keySet().stream()
                        .sorted()
                        .map(name -> "`" + name + "(…)`")
                        .collect(Collectors.joining(", ")));
        page.append("; what each takes and gives is [in the table of functions](themes.md#functions).\n");
    }

    private static void template(Path file, StringBuilder page) throws IOException {
        String text = Files.readString(file, UTF_8);
        page.append("\n### ").append(file.getFileName()).append("\n\n");
        Matcher head = HEAD.matcher(text);
        if (head.find()
                && (head.start() == 0
                        || !text.substring(head.end()).stripLeading().startsWith("<#macro"))) {
            page.append(words(head.group(1))).append("\n\n");
        }
        Matcher macros = MACRO.matcher(text);
        StringBuilder rows = new StringBuilder();
        while (macros.find()) {
            String about = macros.group(1) == null || macros.start() == 0 ? "" : words(macros.group(1));
            rows.append(row(
                    "`" + macros.group(3) + "`",
                    macros.group(4).isBlank() ? "" : "`" + macros.group(4).strip() + "`",
                    about));
        }
        page.append(rows.isEmpty() ? "It has no blocks.\n" : "| Block | Takes | What it is |\n| --- | --- | --- |\n")
                .append(rows);
    }

    private static String words(String comment) {
        return comment.strip().replaceAll("\\s*\\n\\s*", " ").replaceAll("<@?[\\w.]+>", "`$0`");
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
