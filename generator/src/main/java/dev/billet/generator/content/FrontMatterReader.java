package dev.billet.generator.content;

import dev.billet.generator.content.FrontMatter.Cover;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.model.Announce;
import dev.billet.generator.model.Announce.Choice;
import dev.billet.generator.problem.Problem;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the keys of front matter their types. */
final class FrontMatterReader {
    private static final int LAST_IN_MENU = 1_000_000;

    private final ZoneId zone;
    private final Consumer<Problem> problems;

    FrontMatterReader(ZoneId zone, Consumer<Problem> problems) {
        this.zone = zone;
        this.problems = problems;
    }

    FrontMatter read(Mapping mapping) {
        Keys keys = new Keys(mapping, problems);
        String title =
                keys.text("title").filter(t -> !t.isBlank()).map(String::strip).orElse(null);
        ZonedDateTime date = date(keys, "date");
        ZonedDateTime updated = date(keys, "updated");
        String description = keys.text("description").map(String::strip).orElse(null);
        List<String> tags = keys.texts("tags").stream().distinct().toList();
        List<String> authors = Stream.concat(keys.texts("author").stream(), keys.texts("authors").stream())
                .distinct()
                .toList();
        Scalar slug = slug(keys);
        String id = keys.text("id").map(String::strip).orElse(null);
        boolean draft = keys.flag("draft").orElse(false);
        String lang = lang(keys);
        Cover image = image(keys);
        Scalar layout = keys.scalar("layout").orElse(null);
        Integer menu = keys.number("menu", 0, LAST_IN_MENU).orElse(null);
        Announce announce = announce(keys);
        keys.warnMisspelt("front matter");
        return new FrontMatter(
                title,
                date,
                updated,
                description,
                tags,
                authors,
                slug,
                id,
                draft,
                lang,
                image,
                layout,
                menu,
                announce,
                keys.rest());
    }

    private @Nullable ZonedDateTime date(Keys keys, String key) {
        Scalar written = keys.scalar(key).orElse(null);
        if (written == null) {
            return null;
        }
        Optional<ZonedDateTime> date = PostDate.parse(written.text(), zone);
        if (date.isEmpty()) {
            keys.report(
                    written,
                    key + ": \"" + written.text() + "\" is not a date",
                    "Write 2026-03-01, or with a time and an offset 2026-03-01T09:30:00+01:00.");
        }
        return date.orElse(null);
    }

    private @Nullable Scalar slug(Keys keys) {
        Scalar slug = keys.scalar("slug").orElse(null);
        if (slug == null || Slug.isValid(slug.text())) {
            return slug;
        }
        keys.report(
                slug,
                "slug: \"" + slug.text() + "\" cannot stand in an address",
                "Write letters and digits joined by hyphens"
                        + Slug.of(slug.text()).map(s -> ", such as " + s).orElse("") + ".");
        return null;
    }

    private @Nullable String lang(Keys keys) {
        Scalar lang = keys.scalar("lang").orElse(null);
        if (lang == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(lang.text()).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            keys.report(
                    lang, "lang: \"" + lang.text() + "\" is not a language", "Write a tag such as en, fr or pt-BR.");
            return null;
        }
    }

    private @Nullable Cover image(Keys keys) {
        Value value = keys.value("image").orElse(null);
        if (value instanceof Scalar source) {
            return new Cover(source, "");
        }
        Keys image = value == null ? null : keys.section("image").orElse(null);
        if (image == null) {
            return null;
        }
        Scalar source = image.scalar("src").orElse(null);
        String alt = image.text("alt").orElse("");
        image.reportUnknown("image");
        if (source == null) {
            problems.accept(Problem.error(
                    image.place(),
                    "image: \"src\" is missing",
                    "Write image: { src: photo.jpg, alt: \"What it shows\" }."));
            return null;
        }
        return new Cover(source, alt);
    }

    private Announce announce(Keys keys) {
        Value value = keys.value("announce").orElse(null);
        if (value == null) {
            return Announce.DEFAULT;
        }
        if (!(value instanceof Mapping accounts)) {
            return new Announce(choice(keys, value), Map.of());
        }
        Map<String, Choice> choices = new LinkedHashMap<>();
        accounts.entries().forEach((account, entry) -> choices.put(account, choice(keys, entry.value())));
        return new Announce(Choice.TEMPLATE, choices);
    }

    private Choice choice(Keys keys, Value value) {
        if (value instanceof Scalar s && s.plain() instanceof Boolean wanted) {
            return wanted ? Choice.TEMPLATE : Choice.NOT;
        }
        if (value instanceof Scalar s && !s.text().isBlank()) {
            return Choice.text(s.text());
        }
        keys.report(
                value,
                "announce: a text, or false, is expected here",
                "Write announce: \"Text {link}\", announce: false, or announce: { account: \"Text {link}\" }.");
        return Choice.TEMPLATE;
    }
}
