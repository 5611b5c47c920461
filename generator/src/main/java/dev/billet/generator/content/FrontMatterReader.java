package dev.billet.generator.content;

import dev.billet.generator.config.Language;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.config.Taxonomy;
import dev.billet.generator.content.FrontMatter.Cover;
import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value;
import dev.billet.generator.data.Value.Mapping;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.data.Value.Sequence;
import dev.billet.generator.model.Announce;
import dev.billet.generator.problem.Problem;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives the keys of front matter their types. */
final class FrontMatterReader {
    private static final int LAST_IN_MENU = 1_000_000;

    /** Keys of other generators that writers are used to, and what they are here. */
    private static final Map<String, String> FOREIGN = Map.of(
            "published", "draft: true",
            "publishDate", "date",
            "lastmod", "updated",
            "last_modified_at", "updated",
            "expiryDate", "expires",
            "redirect_from", "aliases",
            "category", "categories",
            "summary", "description",
            "excerpt", "description",
            "featured_image", "image");

    private static final Pattern SITE_PATH = Pattern.compile("(?!//)(?!.*/\\.{1,2}(?:/|\\z))/[^?#\\\\\\p{Cntrl}]*");

    private final ZoneId zone;
    private final List<String> taxonomies;
    private final List<String> accounts;
    private final Consumer<Problem> problems;

    FrontMatterReader(SiteConfig config, Consumer<Problem> problems) {
        this(config.timezone(), config.taxonomyKeys(), accounts(config), problems);
    }

    /** @param accounts their names; empty if they are not known */
    FrontMatterReader(ZoneId zone, List<String> taxonomies, List<String> accounts, Consumer<Problem> problems) {
        this.zone = zone;
        this.taxonomies = taxonomies;
        this.accounts = accounts;
        this.problems = problems;
    }

    private static List<String> accounts(SiteConfig config) {
        return config.accounts() instanceof Mapping named
                ? List.copyOf(named.entries().keySet())
                : List.of();
    }

    FrontMatter read(Mapping mapping) {
        return read(new Keys(mapping, problems));
    }

    FrontMatter read(Keys keys) {
        String title =
                keys.text("title").filter(t -> !t.isBlank()).map(String::strip).orElse(null);
        ZonedDateTime date = date(keys, "date");
        ZonedDateTime updated = date(keys, "updated");
        String description = keys.text("description").map(String::strip).orElse(null);
        ZonedDateTime expires = date(keys, "expires");
        Map<String, List<String>> terms = terms(keys);
        Scalar slug = slug(keys);
        Scalar permalink = path(keys, keys.scalar("permalink").orElse(null), "permalink");
        List<Scalar> aliases = aliases(keys);
        Scalar id = keys.scalar("id").filter(i -> !i.text().isBlank()).orElse(null);
        boolean draft = keys.flag("draft").orElse(false);
        String lang = lang(keys);
        String translationKey = keys.text("translationKey").orElse(null);
        boolean toc = keys.flag("toc").orElse(true);
        Cover image = image(keys);
        Scalar layout = keys.scalar("layout").orElse(null);
        Integer menu = keys.number("menu", 0, LAST_IN_MENU).orElse(null);
        Announce announce = AnnounceReader.read(keys, accounts);
        Map<String, Object> extra = extra(keys);
        keys.warnMisspelt("front matter");
        keys.warnForeign(FOREIGN);
        return new FrontMatter(
                title,
                date,
                updated,
                description,
                expires,
                terms,
                slug,
                permalink,
                aliases,
                id,
                draft,
                lang,
                translationKey,
                toc,
                image,
                layout,
                menu,
                announce,
                extra);
    }

    /** What templates alone make something of: the author's own keys, and whether the text has formulas. */
    private static Map<String, Object> extra(Keys keys) {
        Optional<Boolean> math = keys.flag("math");
        Map<String, Object> extra = new LinkedHashMap<>(keys.rest());
        math.ifPresent(flag -> extra.put("math", flag));
        return Collections.unmodifiableMap(extra);
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

    private Map<String, List<String>> terms(Keys keys) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        for (String taxonomy : taxonomies) {
            List<String> written = new ArrayList<>(keys.texts(taxonomy));
            if (taxonomy.equals(Taxonomy.TAGS) || taxonomy.equals(Taxonomy.CATEGORIES)) {
                warnOfCommas(keys, taxonomy);
            }
            if (taxonomy.equals(Taxonomy.AUTHORS)) {
                written.addAll(keys.texts("author"));
            }
            terms.put(taxonomy, written.stream().distinct().toList());
        }
        return terms;
    }

    /** A text without brackets is one term, whatever is in it. */
    private void warnOfCommas(Keys keys, String taxonomy) {
        if (keys.value(taxonomy).orElse(null) instanceof Scalar one
                && one.text().contains(",")) {
            problems.accept(Problem.warning(
                    one.place(),
                    taxonomy + ": \"" + one.text() + "\" is one term with a comma in it",
                    "If several are meant, write " + taxonomy + ": ["
                            + one.text().strip().replaceAll("\\s*,\\s*", ", ") + "]."));
        }
    }

    private List<Scalar> aliases(Keys keys) {
        Value value = keys.value("aliases").orElse(null);
        List<Value> written =
                value instanceof Sequence many ? many.values() : value == null ? List.of() : List.of(value);
        List<Scalar> aliases = new ArrayList<>();
        for (Value each : written) {
            Scalar alias = each instanceof Scalar scalar ? path(keys, scalar, "aliases") : null;
            if (alias != null) {
                aliases.add(alias);
            } else if (!(each instanceof Scalar)) {
                keys.report(each, "aliases: a list of paths is expected", "Write aliases: [/old/path/].");
            }
        }
        return aliases;
    }

    /** A path from the root of the site. */
    private @Nullable Scalar path(Keys keys, @Nullable Scalar written, String key) {
        if (written == null || SITE_PATH.matcher(written.text()).matches()) {
            return written;
        }
        keys.report(
                written,
                key + ": \"" + written.text() + "\" is no path of the site",
                "Write it from the root of the site, such as /old/path/.");
        return null;
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
        @Nullable String tag = Language.tag(lang.text()).orElse(null);
        if (tag == null) {
            keys.report(
                    lang, "lang: \"" + lang.text() + "\" is not a language", "Write a tag such as en, fr or pt-BR.");
        }
        return tag;
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
}
