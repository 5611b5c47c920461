package dev.billet.start;

import dev.billet.hosting.GitHubRepository;
import dev.billet.run.Console;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Learns from its author what a blog is to be. What the command line says is not asked, and what nobody says has a default. */
final class Interview {
    /** Of the address that nobody has: whoever reads it knows that it is made up. */
    static final URI NO_ADDRESS = URI.create("https://blog.example/");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Map<String, String> given;
    private final Questions questions;
    private final Clock clock;
    private final Console console;
    private final List<String> complaints = new ArrayList<>();

    /** @param given by the name of its parameter, without {@code site.} */
    Interview(Map<String, String> given, Questions questions, Clock clock, Console console) {
        this.given = given;
        this.questions = questions;
        this.clock = clock;
        this.console = console;
    }

    /** What was understood of an answer: a value, or what is wrong with it. */
    private record Heard<T>(@Nullable T value, String complaint) {
        static <T> Heard<T> of(T value) {
            return new Heard<>(value, "");
        }

        static <T> Heard<T> not(String complaint, String remedy) {
            return new Heard<>(null, complaint + "\n  " + remedy);
        }
    }

    /** The blog; empty if the command line says something that cannot be, which was told. */
    Optional<NewBlog> hold() {
        Locale language = ask("language", "Which language is it written in?", systemLanguage(), Interview::language);
        String title =
                ask("title", "What is the blog called?", FirstTexts.in(language).title(), Heard::of);
        String author = ask("author", "Who writes it?", System.getProperty("user.name", "me"), Heard::of);
        Optional<GitHubRepository> github = ask(
                "github", "Its repository on GitHub, as user/name; nothing if it has none", "", Interview::repository);
        URI byDefault = github.map(GitHubRepository::pages).orElse(NO_ADDRESS);
        URI address =
                ask("url", "At which address will it be read?", byDefault.toString(), url -> address(url, github));
        NewBlog.Way way = given("pages", "branch", Interview::way);
        ZoneId timezone = given("timezone", clock.getZone().getId(), Interview::timezone);
        complaints.forEach(console::error);
        LocalDate today = LocalDate.ofInstant(clock.instant(), timezone);
        return complaints.isEmpty()
                ? Optional.of(new NewBlog(language, title, author, address, timezone, github, way, today))
                : Optional.empty();
    }

    private <T> T ask(String name, String question, String byDefault, Function<String, Heard<T>> reading) {
        if (given.containsKey(name)) {
            return given(name, byDefault, reading);
        }
        String shown = byDefault.isEmpty() ? question : question + " [" + byDefault + "]";
        while (true) {
            String answer = questions.ask(shown).map(String::strip).orElse("");
            Heard<T> heard = reading.apply(answer.isEmpty() ? byDefault : answer);
            if (heard.value() != null) {
                return heard.value();
            }
            console.warn(heard.complaint());
        }
    }

    private <T> T given(String name, String byDefault, Function<String, Heard<T>> reading) {
        String written = given.getOrDefault(name, byDefault).strip();
        Heard<T> heard = reading.apply(written);
        if (heard.value() != null) {
            return heard.value();
        }
        complaints.add("-Dsite." + name + "=" + written + ": " + heard.complaint());
        @Nullable T instead = reading.apply(byDefault).value();
        if (instead == null) {
            throw new IllegalStateException("the default of " + name + " cannot be used: " + byDefault);
        }
        return instead;
    }

    private static String systemLanguage() {
        return FirstTexts.in(Locale.getDefault()).language();
    }

    private static Heard<Locale> language(String tag) {
        Locale language = Locale.forLanguageTag(tag.replace('_', '-'));
        return LANGUAGES.contains(language.getLanguage())
                ? Heard.of(language)
                : Heard.not("\"" + tag + "\" is not a language", "Write a tag such as en, fr or pt-BR.");
    }

    private static Heard<Optional<GitHubRepository>> repository(String written) {
        Optional<GitHubRepository> repository = GitHubRepository.of(written);
        return written.isEmpty() || repository.isPresent()
                ? Heard.of(repository)
                : Heard.not(
                        "\"" + written + "\" is not a repository on GitHub", "Write user/name, such as alice/carnet.");
    }

    private static Heard<URI> address(String written, Optional<GitHubRepository> github) {
        try {
            URI address = new URI(written.endsWith("/") ? written : written + "/");
            boolean whole =
                    Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
            if (whole) {
                return github.flatMap(repository -> repository.mismatch(address))
                        .map(wrong -> Heard.<URI>not(wrong.reason(), wrong.remedy()))
                        .orElseGet(() -> Heard.of(address));
            }
        } catch (URISyntaxException e) {
            // told below
        }
        return Heard.not(
                "\"" + written + "\" is not an address", "Write the whole of it, such as https://blog.example/.");
    }

    private static Heard<NewBlog.Way> way(String written) {
        return Arrays.stream(NewBlog.Way.values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .map(Heard::of)
                .orElseGet(() -> Heard.not(
                        "\"" + written + "\" is neither branch nor artifact",
                        "Write branch to push the site to a branch, artifact to let the workflow hand it to GitHub."));
    }

    private static Heard<ZoneId> timezone(String written) {
        try {
            return Heard.of(ZoneId.of(written));
        } catch (DateTimeException e) {
            return Heard.not(
                    "\"" + written + "\" is not a time zone",
                    "Write the zone of a city, such as Europe/Paris, or UTC.");
        }
    }
}
