package dev.billet.generator.migration;

import dev.billet.generator.content.Slug;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a foreign front matter into ours: what both know by its name here, then all that is the author's own, as it was. A
 * foreign value that our key of that name would not understand is kept under {@code former...}.
 */
final class OurKeys {
    private static final Set<String> SINGLE =
            Set.of("title", "description", "id", "lang", "translationKey", "permalink", "series");
    private static final Set<String> DATES = Set.of("date", "updated", "expires");
    private static final Set<String> FLAGS = Set.of("draft", "toc", "math");
    private static final Set<String> LISTS = Set.of("tags", "categories", "authors", "author", "aliases", "series");

    private final Fields foreign;
    private final String source;
    private final Remarks remarks;
    private final Map<String, @Nullable Object> ours = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    OurKeys(Fields foreign, String source, Remarks remarks) {
        this.foreign = foreign;
        this.source = source;
        this.remarks = remarks;
    }

    /** Sets a key; nothing if the value is empty. */
    OurKeys put(String key, @Nullable Object value) {
        boolean empty = value == null
                || value instanceof String text && text.isEmpty()
                || value instanceof Collection<?> list && list.isEmpty();
        if (!empty) {
            ours.put(key, value);
            used.add(key);
        }
        return this;
    }

    /** Takes the first foreign key that has a text. */
    OurKeys text(String key, String... from) {
        for (String each : from) {
            Optional<String> text = foreign.text(each);
            if (text.isPresent()) {
                ours.put(key, text.get());
                used.add(each);
                return this;
            }
        }
        // a list or a mapping, which has no text, is left to be kept
        Arrays.stream(from)
                .filter(each -> !(foreign.values().get(each) instanceof Collection<?>))
                .filter(each -> !(foreign.values().get(each) instanceof Map<?, ?>))
                .forEach(used::add);
        return this;
    }

    /** Takes the texts of all these keys together. */
    OurKeys texts(String key, String... from) {
        Set<String> all = new LinkedHashSet<>();
        for (String each : from) {
            all.addAll(foreign.texts(each));
            used.add(each);
        }
        return put(key, new ArrayList<>(all));
    }

    /** Takes a date; one that cannot be read is remarked and kept. */
    OurKeys date(String key, ZoneId zone, String... from) {
        for (String each : from) {
            Optional<String> text = foreign.text(each);
            if (text.isPresent()) {
                used.add(each);
                Optional<ForeignDate> date = ForeignDate.parse(text.get(), zone);
                date.ifPresentOrElse(d -> ours.put(key, d), () -> badDate(each, text.get()));
                return this;
            }
        }
        used.addAll(Arrays.asList(from));
        return this;
    }

    OurKeys badDate(String key, String text) {
        remarks.file(
                source,
                key + ": \"" + text + "\" is not a date; kept as " + former(key),
                "Write a date: in its front matter.");
        ours.put(former(key), text);
        used.add(key);
        return this;
    }

    /** A picture: a path, or a mapping that has one under some name. */
    OurKeys image(String... from) {
        for (String each : from) {
            Object value = foreign.values().get(each);
            if (value instanceof Map<?, ?> map) {
                Fields image = Fields.ofMap(map);
                Optional<String> path = image.firstText("src", "path", "url", "image", "feature", "file");
                if (path.isPresent() && !ours.containsKey("image")) {
                    Map<String, @Nullable Object> picture = new LinkedHashMap<>();
                    picture.put("src", path.get());
                    image.firstText("alt", "caption").ifPresent(alt -> picture.put("alt", alt));
                    ours.put("image", picture.size() == 1 ? path.get() : picture);
                    used.add(each);
                }
            } else if (!foreign.texts(each).isEmpty() && !ours.containsKey("image")) {
                ours.put("image", foreign.texts(each).get(0));
                used.add(each);
            }
        }
        return this;
    }

    /** Leaves keys out whose meaning is told in another way. */
    OurKeys without(String... keys) {
        used.addAll(Arrays.asList(keys));
        return this;
    }

    /** All of it. */
    Fields done() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        foreign.values().forEach((key, value) -> {
            if (!used.contains(key) && !ours.containsKey(key)) {
                rest.put(fits(key, value) ? key : former(key), value);
            }
        });
        ours.putAll(rest);
        return new Fields(ours);
    }

    private static boolean fits(String key, @Nullable Object value) {
        boolean single = !(value instanceof Map) && !(value instanceof Collection);
        if (value == null) {
            return !key.equals("layout") && !key.equals("menu") && !key.equals("announce");
        }
        if (SINGLE.contains(key) || LISTS.contains(key)) {
            return single
                    || LISTS.contains(key)
                            && value instanceof Collection<?> list
                            && list.stream().noneMatch(v -> v instanceof Map || v instanceof Collection);
        }
        return switch (key) {
            case "slug" -> single && Slug.isValid(value.toString());
            case "image" -> single && !(value instanceof Boolean);
            case "layout", "menu", "announce" -> false;
            default -> DATES.contains(key) ? false : !FLAGS.contains(key) || value instanceof Boolean;
        };
    }

    private static String former(String key) {
        return "former" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    /** The words of a list that is written as one text: {@code a, b} or {@code a b}. */
    static List<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .toList();
    }
}
