package dev.billet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A blog of so many posts, as one generator wants it. */
final class Blog {
    private static final Map<String, String> POSTS =
            Map.of("hugo", "content/posts", "eleventy", "posts", "jbake", "src/content/posts");
    private static final Map<String, String> OUTPUT = Map.of("hugo", "public", "eleventy", "_site", "jbake", "target");

    private final Path folder;
    private final Path output;
    private final List<Path> posts;
    private int edits;

    private Blog(Path folder, Path output, List<Path> posts) {
        this.folder = folder;
        this.output = output;
        this.posts = posts;
    }

    /**
     * Makes it, if it is not there from an earlier run.
     *
     * @param site the folder of {@code sites/} that it is made of
     */
    static Blog of(Path sites, Path work, String site, int count) throws IOException {
        Path folder = work.resolve(site + "-" + count);
        Path posts = folder.resolve(POSTS.getOrDefault(site, "content/posts"));
        if (!Files.exists(folder.resolve(".whole"))) {
            Folders.copy(sites.resolve(site), folder);
            Corpus.write(POSTS.containsKey(site) ? site : "billet", count, posts);
            Files.createFile(folder.resolve(".whole"));
        }
        try (Stream<Path> files = Files.list(posts)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return new Blog(folder, folder.resolve(OUTPUT.getOrDefault(site, "target")), texts);
        }
    }

    int size() {
        return posts.size();
    }

    Path folder() {
        return folder;
    }

    /** What Maven starts Java with here. */
    List<String> options() throws IOException {
        return List.of(
                Files.readString(folder.resolve(".mvn/jvm.config")).strip().split(" "));
    }

    /** As if it had never been built. */
    void forget() throws IOException {
        Folders.putAway(output, folder.resolveSibling("bin"));
        Folders.putAway(folder.resolve(".billet"), folder.resolveSibling("bin"));
    }

    /** Adds a sentence to another post each time. */
    Path edit(String sentence) throws IOException {
        Path post = posts.get((posts.size() / 2 + 37 * edits++) % posts.size());
        Files.writeString(post, "\n" + sentence + "\n", StandardOpenOption.APPEND);
        return post;
    }

    /** Changes the template of posts. */
    void editTemplate() throws IOException {
        Files.writeString(
                folder.resolve("site-template/templates/post.ftlh"),
                "<#-- " + edits++ + " -->",
                StandardOpenOption.APPEND);
    }
}
