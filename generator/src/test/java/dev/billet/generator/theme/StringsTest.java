package dev.billet.generator.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the default theme, and how a blog replaces some. */
class StringsTest {
    private static final Path THEME = Path.of("../site-template");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("\\bt\\(\"([^\"]+)\"");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\\bstring\\(\"([^\"]+)\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "es", "it", "pt", "nl", "ar"})
    void aLanguageHasEveryStringWithTheSameArguments(String lang) throws IOException {
        Properties english = read("en");
        Properties strings = read(lang);

        assertThat(strings.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(strings.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void everyStringIsUsedAndEveryOneThatIsUsedExists() throws IOException {
        Set<String> used = new TreeSet<>(keys(THEME.resolve("templates"), KEY_IN_TEMPLATE));
        used.addAll(keys(Path.of("src/main/java/dev/billet/generator/render"), KEY_IN_CODE));
        used.remove("page."); // completed by the name of a taxonomy
        List.of("tags", "categories", "series", "authors").forEach(taxonomy -> used.add("page." + taxonomy));

        assertThat(used).isEqualTo(new TreeSet<>(read("en").stringPropertyNames()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "it", "pt", "nl", "ar"})
    void noStringHasAStraightApostropheOrQuote(String lang) throws IOException {
        read(lang)
                .forEach((key, text) -> assertThat((String) text)
                        .as(key.toString())
                        .doesNotContain("'", "\"")
                        .isEqualTo(((String) text).strip()));
    }

    @Test
    void frenchPunctuationIsNeverPartedFromItsWord() throws IOException {
        read("fr")
                .forEach((key, text) -> assertThat((String) text)
                        .as(key.toString())
                        .doesNotContainPattern(" [:;!?»]|« ")
                        .doesNotContainPattern("[^\u202f\u00a0][;!?»]|[^\u00a0]:|«[^\u00a0]"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, no posts, 1 post, '2 posts', '1,234 posts'",
        "fr, aucun billet, 1 billet, 2 billets, 1\u202f234 billets",
        "de, keine Beiträge, 1 Beitrag, 2 Beiträge, 1.234 Beiträge",
        "es, ninguna entrada, 1 entrada, 2 entradas, 1.234 entradas",
        "it, nessun articolo, 1 articolo, 2 articoli, 1.234 articoli",
        "pt, nenhuma publicação, 1 publicação, 2 publicações, 1.234 publicações",
        "nl, geen berichten, 1 bericht, 2 berichten, 1.234 berichten"
    })
    void postsAreCounted(String lang, String none, String one, String two, String many) throws IOException {
        MessageFormat posts = new MessageFormat(read(lang).getProperty("posts"), Locale.forLanguageTag(lang));

        assertThat(Stream.of(0, 1, 2, 1234)
                        .map(count -> posts.format(new Object[] {count}).replace('\u00a0', ' ')))
                .containsExactly(none, one, two, many);
    }

    @Test
    void aBlogReplacesSingleStringsAndAddsItsOwn() throws IOException {
        Files.createDirectories(folder.resolve("strings"));
        Files.writeString(folder.resolve("strings/fr.properties"), "tag=Sujet\nmine=À moi\n");
        Files.writeString(folder.resolve("strings/eo.properties"), "tag=Etikedo\n");
        Strings strings = new Strings(ThemeFiles.overlay(folder, "site-template"), problem -> {
            throw new AssertionError(problem);
        });

        assertThat(strings.format("fr", "tag")).contains("Sujet");
        assertThat(strings.format("fr-CA", "mine")).contains("À moi");
        assertThat(strings.format("fr", "draft")).contains("Brouillon");
        assertThat(strings.format("eo", "tag")).contains("Etikedo");
        assertThat(strings.format("eo", "draft")).contains("Draft");
        assertThat(strings.format("en", "mine")).isEmpty();
    }

    @Test
    void numbersHaveTheDigitsThatDatesHave() throws IOException {
        Strings strings = new Strings(ThemeFiles.overlay(folder, "site-template"), problem -> {});

        assertThat(strings.format("ar", "posts", 7)).contains("7 تدوينات");
        assertThat(strings.format("ar", "posts", 2)).contains("تدوينتان");
        assertThat(Dates.format(Locale.forLanguageTag("ar"), "long", LocalDate.of(2026, 7, 15)))
                .hasValueSatisfying(date -> assertThat(date).contains("15", "2026"));
    }

    private static Properties read(String lang) throws IOException {
        Properties strings = new Properties();
        try (Reader reader = Files.newBufferedReader(THEME.resolve("strings/" + lang + ".properties"))) {
            strings.load(reader);
        }
        return strings;
    }

    private static Set<String> arguments(String pattern) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Set<String> keys(Path folder, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
