package dev.billet.generator.migration;

import dev.billet.generator.content.Slug;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Zola reads in the names of files, and the addresses it makes of them. */
record ZolaPlaces(Fields config) {
    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T[\\d:]+Z?)?[-_ ](.+)");
    private static final Pattern LANGUAGE = Pattern.compile("(.+)\\.([a-z]{2,3}(?:-[A-Za-z]+)?)");

    /** What a file's name and folder tell. */
    record Place(
            String folder, String name, String lang, boolean section, boolean bundle, Optional<ForeignDate> date) {}

    Place of(String source) {
        String stem = Paths.stem(Paths.name(source));
        String folder = Paths.folder(source).replaceFirst("^content/?", "");
        Matcher told = LANGUAGE.matcher(stem);
        String lang = config.text("default_language", "en");
        if (told.matches() && config.section("languages").has(told.group(2))) {
            stem = told.group(1);
            lang = told.group(2);
        }
        boolean section = stem.equals("_index");
        boolean bundle = stem.equals("index") && !folder.isEmpty();
        String named = bundle ? Paths.name(folder) : stem;
        Matcher dated = DATED.matcher(named);
        boolean isDated = dated.matches();
        return new Place(
                bundle ? Paths.folder(folder) : folder,
                isDated ? dated.group(2) : named,
                lang,
                section,
                bundle,
                isDated ? ForeignDate.parse(dated.group(1), ZoneOffset.UTC) : Optional.empty());
    }

    /** The address that Zola gave it. */
    String address(Place place, Fields front) {
        boolean main = place.lang().equals(config.text("default_language", "en"));
        String prefix = main ? "/" : "/" + place.lang() + "/";
        Optional<String> path = front.text("path");
        if (path.isPresent()) {
            return prefix + path.get().replaceAll("^/|/$", "") + "/";
        }
        String folder = slugs(place.folder());
        if (place.section()) {
            return prefix + (folder.isEmpty() ? "" : folder + "/");
        }
        return prefix + Paths.join(folder, front.text("slug").map(this::slug).orElseGet(() -> slug(place.name())))
                + "/";
    }

    private String slugs(String folder) {
        List<String> parts = new ArrayList<>();
        for (String part : folder.split("/")) {
            parts.add(slug(part));
        }
        return String.join("/", parts);
    }

    /** Zola's own way with names, unless the blog turned it off. */
    private String slug(String name) {
        String mode = config.section("slugify").text("paths", "on");
        if (mode.equals("off")) {
            return name;
        }
        if (mode.equals("safe")) {
            return name.replaceAll("[<>:\"|?*#()\\[\\]\\n\\t]", "").strip().replace(' ', '_');
        }
        return Slug.of(name).map(Slug::value).orElse(name.toLowerCase(Locale.ROOT));
    }
}
