package dev.billet.replies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The data files of the discussions: one a post, made to be read by people, the same bytes for the same discussion. */
final class ReplyFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    /** @param data the blog's folder of data files */
    ReplyFiles(Path data) {
        this.folder = data.resolve("replies");
    }

    /**
     * Writes what is said of a post; nothing said, no file.
     *
     * @param avatars path on the site, by the address of the reply
     * @return whether that is news
     */
    boolean write(Announced post, List<Remark> replies, int boosts, int likes, Map<String, String> avatars)
            throws IOException {
        Path file = folder.resolve(name(post));
        if (replies.isEmpty() && boosts + likes == 0) {
            return Files.deleteIfExists(file);
        }
        String text = text(post, replies, boosts, likes, avatars);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Files.createDirectories(folder);
        Path written = Files.writeString(folder.resolve(name(post) + ".new"), text);
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** {@code posts.2026-11-23-hello.json} of {@code posts/2026-11-23-hello.md}. */
    static String name(Announced post) {
        return post.source().replaceFirst("(/index)?\\.[^./]*$", "").replace('/', '.') + ".json";
    }

    private static String text(
            Announced post, List<Remark> replies, int boosts, int likes, Map<String, String> avatars) {
        ObjectNode node = JSON.createObjectNode()
                .put("post", post.post())
                .put("boosts", boosts)
                .put("likes", likes);
        var array = node.putArray("replies");
        for (Remark reply : replies) {
            ObjectNode one = array.addObject()
                    .put("network", reply.network())
                    .put("url", reply.url())
                    .put("author", reply.author())
                    .put("authorUrl", reply.authorUrl());
            if (avatars.containsKey(reply.url())) {
                one.put("avatar", avatars.get(reply.url()));
            }
            one.put("date", reply.date().toString())
                    .put("depth", reply.depth())
                    .put("text", Cleaner.clean(reply.html()));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n") + "\n";
    }
}
