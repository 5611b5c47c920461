package dev.billet.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.generator.config.Language;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.content.Slug;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts a post: a file with a date, an address and a permanent id, ready to be written. */
public final class PostStart {
    private static final Pattern SECTION = Pattern.compile("[\\p{L}\\p{N}_-]+(/[\\p{L}\\p{N}_-]+)*");
    private static final String ARCHETYPES = "archetypes";

    private final BlogOptions options;
    private final Console console;
    private final Questions questions;

    public PostStart(Invocation invocation, Questions questions) {
        this.options = invocation.options();
        this.console = invocation.console();
        this.questions = questions;
    }

    /**
     * What the author said of a post.
     *
     * @param title asked if absent
     * @param slug made of the title if absent
     * @param section the folder below {@code posts/}
     * @param language one of the site's; its main one if absent
     * @param archetype the name of a file in {@code archetypes/}; the section's or the built-in one if absent
     */
    public record Wish(
            @Nullable String title,
            @Nullable String slug,
            @Nullable String section,
            @Nullable String language,
            @Nullable String archetype) {}

    /** Starts it, then does with its file what the author wants. */
    public Result run(Wish wish, Opening opening) throws IOException {
        Optional<SiteConfig> config = new SiteConfigReader(problem -> console.error(problem.toString()))
                .read(options.base(), options.content());
        if (config.isEmpty()) {
            return new Result.Failed("There is no blog here that a post could be added to.");
        }
        Optional<NewPost> post = post(wish, config.get());
        Optional<Archetype> archetype = post.flatMap(p -> archetype(wish, p));
        if (archetype.isEmpty()) {
            return new Result.Failed("No post was made.");
        }
        Path file = options.content().resolve(post.get().path());
        if (Files.exists(file)) {
            return refused(
                    shown(file) + " is there already", "Write there, or give this post another title or -Dsite.slug.");
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, archetype.get().fill(post.get()), UTF_8, StandardOpenOption.CREATE_NEW);
        console.info("Write here: " + shown(file));
        opening.open(file);
        return new Result.Done();
    }

    /** Does something with a new file, such as opening it in an editor. */
    public interface Opening {
        void open(Path file) throws IOException;
    }

    private Optional<NewPost> post(Wish wish, SiteConfig config) {
        String title = Optional.ofNullable(wish.title())
                .or(() -> questions.ask("What is the post called?"))
                .map(String::strip)
                .orElse("");
        if (title.isEmpty()) {
            return told("a post needs a title", "Say it: mvn site:new -Dtitle=\"My post\"");
        }
        Optional<Slug> slug = wish.slug() == null
                ? Slug.of(title)
                : Optional.of(wish.slug()).filter(Slug::isValid).map(Slug::new);
        if (slug.isEmpty()) {
            return told(
                    "\"" + Optional.ofNullable(wish.slug()).orElse(title) + "\" cannot be part of an address",
                    "Say what can, in letters and digits joined by hyphens: -Dsite.slug=my-post");
        }
        String section = Optional.ofNullable(wish.section()).orElse("").replaceAll("^/|/$", "");
        if (!section.isEmpty() && !SECTION.matcher(section).matches()) {
            return told(
                    "-Dsite.section=" + section + " is not a folder below posts/",
                    "Write such as travel or travel/asia.");
        }
        return ending(wish, config)
                .map(language -> new NewPost(
                        title,
                        slug.get(),
                        section,
                        language,
                        ZonedDateTime.ofInstant(options.clock().instant(), config.timezone()),
                        config.address().host()));
    }

    /** The ending of the file's name that says its language. */
    private Optional<String> ending(Wish wish, SiteConfig config) {
        @Nullable String wanted = wish.language();
        if (wanted == null || wanted.equalsIgnoreCase(config.language())) {
            return Optional.of("");
        }
        List<String> known = config.languages().stream().map(Language::tag).toList();
        return known.contains(wanted)
                ? Optional.of("." + wanted)
                : told(
                        "-Dsite.language=" + wanted + " is none of the site's languages",
                        "They are " + String.join(", ", known) + "; languages: in site.yaml lists them.");
    }

    private Optional<Archetype> archetype(Wish wish, NewPost post) {
        Path folder = options.content().resolve(ARCHETYPES);
        @Nullable String named = wish.archetype();
        List<String> names =
                named != null ? List.of(named) : List.of(post.section().replace('/', '-'), "post");
        try {
            for (String name : names) {
                Path file = folder.resolve(name + ".md").normalize();
                if (file.startsWith(folder) && Files.isRegularFile(file)) {
                    return Optional.of(new Archetype(Files.readString(file)));
                }
            }
            return named == null
                    ? Optional.of(Archetype.builtIn())
                    : told(
                            "there is no archetype " + shown(folder.resolve(named + ".md")),
                            known(folder) + "An archetype is a post to start from.");
        } catch (IOException e) {
            return told(
                    "the archetypes in " + shown(folder) + " cannot be read: " + e, "Mend that, then run this again.");
        }
    }

    private static String known(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - ".md".length()))
                    .sorted()
                    .toList();
            return names.isEmpty() ? "" : "There are " + String.join(", ", names) + ". ";
        }
    }

    private <T> Optional<T> told(String problem, String remedy) {
        console.error(problem + "\n  " + remedy);
        return Optional.empty();
    }

    private Result refused(String problem, String remedy) {
        told(problem, remedy);
        return new Result.Failed("No post was made.");
    }

    private String shown(Path file) {
        return options.base().relativize(file).toString().replace('\\', '/');
    }
}
