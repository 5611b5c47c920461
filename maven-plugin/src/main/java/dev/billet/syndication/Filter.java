package dev.billet.syndication;

import dev.billet.syndication.message.Announcement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which posts an account takes. An empty list asks nothing; a list asks for one of its words, in any case.
 *
 * @param sections folders below {@code posts/}
 * @param languages BCP 47; {@code fr} also takes {@code fr-CA}
 */
public record Filter(Words only, Words except) {
    public static final Filter ALL = new Filter(Words.NONE, Words.NONE);

    /** The words of one side of a filter. */
    public record Words(List<String> tags, List<String> categories, List<String> sections, List<String> languages) {
        public static final Words NONE = new Words(List.of(), List.of(), List.of(), List.of());

        public Words {
            tags = List.copyOf(tags);
            categories = List.copyOf(categories);
            sections = List.copyOf(sections);
            languages = List.copyOf(languages);
        }

        public static Words tags(String... tags) {
            return new Words(List.of(tags), List.of(), List.of(), List.of());
        }
    }

    /** Why this post is not for the account; empty if it is. */
    Optional<String> refusal(Announcement post) {
        return unmet(only.tags, post.tags(), "tag")
                .or(() -> unmet(only.categories, post.categories(), "category"))
                .or(() -> unmet(only.sections, List.of(post.section()), "section"))
                .or(() -> unmet(only.languages, languages(post), "language"))
                .or(() -> met(except.tags, post.tags(), "tag"))
                .or(() -> met(except.categories, post.categories(), "category"))
                .or(() -> met(except.sections, List.of(post.section()), "section"))
                .or(() -> met(except.languages, languages(post), "language"));
    }

    private static List<String> languages(Announcement post) {
        return List.of(post.language().toLanguageTag(), post.language().getLanguage());
    }

    private static Optional<String> unmet(List<String> wanted, List<String> has, String what) {
        return wanted.isEmpty() || first(wanted, has).isPresent()
                ? Optional.empty()
                : Optional.of("takes only the " + what + " " + String.join(", ", wanted));
    }

    private static Optional<String> met(List<String> unwanted, List<String> has, String what) {
        return first(unwanted, has).map(word -> "takes nothing of the " + what + " " + word);
    }

    private static Optional<String> first(List<String> words, List<String> has) {
        return words.stream()
                .filter(word -> has.stream().anyMatch(it -> fold(it).equals(fold(word))))
                .findFirst();
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
