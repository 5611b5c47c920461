package dev.billet.generator.assemble;

import dev.billet.generator.content.Document;
import dev.billet.generator.content.Slug;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives each post its permanent id: the author's, else the one it was first published with, else a new one. */
final class PostIds {
    private final String host;
    private final Map<String, String> fixed;

    /**
     * @param host of the site, for new ids
     * @param fixed ids of earlier publications, by source
     */
    PostIds(String host, Map<String, String> fixed) {
        this.host = host;
        this.fixed = fixed;
    }

    /** @param language before the name of a translation, so that it has an id of its own; empty in the main language */
    String of(Document document, String language, Slug slug, ZonedDateTime date) {
        @Nullable Scalar written = document.frontMatter().id();
        if (written != null) {
            return written.text().strip();
        }
        @Nullable String earlier = fixed.get(document.file());
        return earlier != null ? earlier : tagUri(language + slug, date);
    }

    /** A name that nobody else can have given (RFC 4151): who had this host on this day named it so. */
    private String tagUri(String name, ZonedDateTime date) {
        return "tag:" + host + "," + date.toLocalDate() + ":" + name;
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
