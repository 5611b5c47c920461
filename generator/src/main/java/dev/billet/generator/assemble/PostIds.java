package dev.billet.generator.assemble;

import dev.billet.generator.content.Document;
import dev.billet.generator.content.Slug;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives each post its permanent id: the author's, else the one it was first published with, else a new one.
 *
 * <p>What was published is known again by its file, also if another post now has that file's name; and a file that was
 * renamed or moved by its address, by a former address that the post names in {@code aliases}, or by title and day together.
 */
final class PostIds {
    private final String host;
    private final Collection<Published> published;

    /** @param host of the site, for new ids */
    PostIds(String host, Collection<Published> published) {
        this.host = host;
        this.published = published;
    }

    /**
     * A post that is to have an id.
     *
     * @param language before the name of a translation, so that it has an id of its own; empty in the main language
     */
    record Candidate(
            Document document,
            String language,
            Slug slug,
            String title,
            boolean titleInText,
            String path,
            ZonedDateTime date) {}

    /** What one way of knowing a post again looks at; the surest come first. */
    private record Likeness(Function<Published, String> before, Function<Candidate, List<String>> now) {}

    private static final List<Likeness> SUREST_FIRST = List.of(
            likeness(it -> it.source() + "\n" + it.path(), it -> it.document.file() + "\n" + it.path),
            likeness(it -> it.source() + "\n" + it.title(), it -> it.document.file() + "\n" + it.title),
            likeness(it -> it.source() + "\n" + it.date(), it -> it.document.file() + "\n" + day(it)),
            likeness(Published::path, it -> it.path),
            new Likeness(Published::path, PostIds::aliases),
            likeness(it -> it.title() + "\n" + it.date(), it -> it.title + "\n" + day(it)),
            likeness(Published::source, it -> it.document.file()));

    private static Likeness likeness(Function<Published, String> before, Function<Candidate, String> now) {
        return new Likeness(before, candidate -> List.of(now.apply(candidate)));
    }

    private static String day(Candidate candidate) {
        return candidate.date.toLocalDate().toString();
    }

    private static List<String> aliases(Candidate candidate) {
        return candidate.document.frontMatter().aliases().stream()
                .map(alias -> Paths.page(alias.text()))
                .toList();
    }

    /**
     * The id of each post, by its file.
     *
     * @param elsewhere files whose posts are not published now, but not gone either
     */
    Map<String, String> of(List<Candidate> posts, Set<String> elsewhere) {
        Map<String, String> ids = new HashMap<>();
        for (Candidate post : posts) {
            own(post).ifPresent(id -> ids.put(post.document.file(), id));
        }
        Set<String> taken = Set.copyOf(ids.values());
        List<Published> left = published.stream()
                .filter(it -> !taken.contains(it.id()) && !elsewhere.contains(it.source()))
                .collect(Collectors.toCollection(ArrayList::new));
        for (Likeness likeness : SUREST_FIRST) {
            if (!left.isEmpty()) {
                recognise(likeness, posts, left, ids);
            }
        }
        posts.forEach(post -> ids.computeIfAbsent(post.document.file(), file -> tagUri(post)));
        return ids;
    }

    private static Optional<String> own(Candidate post) {
        return Optional.ofNullable(post.document.frontMatter().id())
                .map(id -> id.text().strip());
    }

    private static void recognise(
            Likeness likeness, List<Candidate> posts, List<Published> left, Map<String, String> ids) {
        Map<String, Published> byLook = new HashMap<>();
        left.forEach(it -> byLook.putIfAbsent(likeness.before.apply(it), it));
        for (Candidate post : posts) {
            if (!ids.containsKey(post.document.file())) {
                likeness.now.apply(post).stream()
                        .flatMap(look -> Stream.ofNullable(byLook.remove(look)))
                        .findFirst()
                        .ifPresent(it -> {
                            ids.put(post.document.file(), it.id());
                            left.remove(it);
                        });
            }
        }
    }

    /** A name that nobody else can have given (RFC 4151): who had this host on this day named it so. */
    private String tagUri(Candidate post) {
        return "tag:" + host + "," + day(post) + ":" + post.language + post.slug;
    }

    static void reportShared(List<PostEntry> posts, Consumer<Problem> problems) {
        Map<String, PostEntry> owners = new HashMap<>();
        for (PostEntry post : posts) {
            @Nullable PostEntry first = owners.putIfAbsent(post.id(), post);
            boolean sameAddress = first != null && first.path().equals(post.path()); // reported as such
            if (first != null && !sameAddress) {
                @Nullable Scalar id = post.document().frontMatter().id();
                problems.accept(Problem.error(
                        id == null ? Place.file(post.document().file()) : id.place(),
                        "the id " + post.id() + " is already that of "
                                + first.document().file(),
                        "Give each post an \"id:\" of its own; feeds and announcements know posts by it."));
            }
        }
    }
}
