package dev.billet.generator.config;

import dev.billet.generator.data.Asked;
import dev.billet.generator.data.DataException;
import dev.billet.generator.data.DataReader;
import dev.billet.generator.data.DataReader.Format;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.model.Author;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code site.yaml}. */
public final class SiteConfigReader {
    private static final int MOST_POSTS_PER_PAGE = 1000;
    private static final URI ABSENT = URI.create("http://localhost/");

    private final Consumer<Problem> problems;

    /**
     * @param problems takes what is wrong; as long as it takes no error, what is read can be used
     */
    public SiteConfigReader(Consumer<Problem> problems) {
        this.problems = problem -> problems.accept(problem.marked());
    }

    /**
     * Reads the configuration of a blog.
     *
     * @param base the blog's folder; places are told relative to it
     * @param content the folder with {@code site.yaml} in it
     * @return empty if there is nothing to read; the problem was reported
     */
    public Optional<SiteConfig> read(Path base, Path content) {
        Path file = content.resolve("site.yaml");
        String name = SourceFile.name(base, file);
        if (!Files.isDirectory(content)) {
            problems.accept(
                    Problem.error(
                            Place.file(SourceFile.name(base, content)),
                            "there is no such folder, so there is nothing to publish",
                            "Make it, with a site.yaml and a folder posts/ in it, or say with -Dsite.content=... where it is."));
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            problems.accept(Problem.error(
                    Place.file(name),
                    "there is no such file",
                    "Make it with these two lines:\n  title: My blog\n  url: https://blog.example/"));
            return Optional.empty();
        }
        return SourceFile.read(base, file, problems).flatMap(this::read);
    }

    /** Which keys {@code site.yaml} may have: those that this reader asks for. */
    public static Map<String, Asked> asked() {
        Keys keys = Keys.probe("author: { name: A }\nlanguages: { en: { title: T } }\n");
        new SiteConfigReader(problem -> {}).config(keys);
        return keys.asked();
    }

    /** The same of a text that was read already. */
    public Optional<SiteConfig> read(SourceText source) {
        try {
            return Optional.of(config(new Keys(
                    DataReader.mapping(Format.YAML, source, 0, source.text().length(), problems), problems)));
        } catch (DataException e) {
            problems.accept(e.problem());
            return Optional.empty();
        }
    }

    private SiteConfig config(Keys keys) {
        String title =
                required(keys, "title", keys.text("title"), "title: My blog").orElse("");
        @Nullable String description = keys.text("description").orElse(null);
        SiteConfig config = new SiteConfig(
                title,
                description,
                SiteAddress.of(required(keys, "url", keys.address("url"), "url: https://blog.example/")
                        .orElse(ABSENT)),
                LanguagesReader.read(keys, title, description),
                timezone(keys),
                author(keys),
                PermalinksReader.read(keys),
                keys.number("postsPerPage", 1, MOST_POSTS_PER_PAGE).orElse(10),
                taxonomies(keys),
                defaults(keys),
                keys.address("hub").orElse(null),
                keys.flag("cards").orElse(true),
                ThemeReader.read(keys),
                Features.read(keys),
                keys.scalar("icon").orElse(null),
                keys.scalar("cache").filter(folder -> !folder.text().isBlank()).orElse(null),
                params(keys),
                keys.value("url").orElse(null),
                keys.value("hosting").orElse(null),
                keys.value("ledger").orElse(null),
                keys.value("accounts").orElse(null),
                keys.value("replies").orElse(null));
        keys.reportUnknown("site.yaml");
        return config;
    }

    private <T> Optional<T> required(Keys keys, String key, Optional<T> value, String example) {
        if (value.isEmpty() && keys.value(key).isEmpty()) {
            problems.accept(Problem.error(
                    keys.place().whole(), "\"" + key + "\" is missing", "Add a line such as  " + example));
        }
        return value;
    }

    private ZoneId timezone(Keys keys) {
        Scalar written = keys.scalar("timezone").orElse(null);
        if (written == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(written.text());
        } catch (DateTimeException e) {
            keys.report(
                    written,
                    "timezone: \"" + written.text() + "\" is not a time zone",
                    "Write the zone of a city, such as Europe/Paris, or UTC.");
            return ZoneOffset.UTC;
        }
    }

    private @Nullable Author author(Keys keys) {
        Value value = keys.value("author").orElse(null);
        if (value instanceof Scalar name) {
            return new Author(name.text(), null, null, null, null, null, List.of());
        }
        Keys author = value == null ? null : keys.section("author").orElse(null);
        if (author == null) {
            return null;
        }
        String name =
                required(author, "name", author.text("name"), "name: A. Writer").orElse("");
        Author read = new Author(
                name,
                author.address("url").map(URI::toString).orElse(null),
                author.text("email").orElse(null),
                author.text("fediverse").orElse(null),
                author.text("bio").orElse(null),
                author.text("picture").orElse(null),
                author.texts("profiles"));
        author.reportUnknown("author");
        return read;
    }

    private List<Taxonomy> taxonomies(Keys keys) {
        Set<String> names = new LinkedHashSet<>(Taxonomy.USUAL);
        for (String name : keys.texts("taxonomies")) {
            String fault = Taxonomy.fault(name);
            if (fault.isEmpty()) {
                names.add(name);
            } else {
                keys.value("taxonomies")
                        .ifPresent(value -> keys.report(
                                value,
                                "taxonomies: \"" + name + "\" " + fault,
                                "Write a word of small letters, such as places."));
            }
        }
        return names.stream().map(Taxonomy::new).toList();
    }

    private static FolderDefaults defaults(Keys keys) {
        Map<String, Mapping> byFolder = new LinkedHashMap<>();
        keys.section("defaults")
                .ifPresent(folders -> folders.names()
                        .forEach(folder -> folders.mapping(folder)
                                .ifPresent(values -> byFolder.put(folder.replaceAll("^/|/$", ""), values))));
        return new FolderDefaults(byFolder);
    }

    @SuppressWarnings("unchecked") // a mapping's plain form is a map by its text keys
    private static Map<String, Object> params(Keys keys) {
        return keys.mapping("params").map(m -> (Map<String, Object>) m.plain()).orElse(Map.of());
    }
}
