package dev.billet.replies;

import dev.billet.http.ApiClient;
import dev.billet.replies.Announced.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks the networks what was answered to each post's announcements, and keeps it among the blog's data.
 *
 * <p>Where a server gives no usable answer the post's file stays as it was.
 */
public final class ReplyFetch {
    private final Map<String, Source> sources;
    private final Rules rules;
    private final ReplyFiles files;
    private final Avatars avatars;
    private final Consumer<String> warnings;

    /**
     * @param content the blog's folder of texts
     * @param warnings takes what did not work
     */
    public ReplyFetch(Path content, Rules rules, ApiClient client, Consumer<String> warnings) {
        this.sources =
                Map.of("mastodon", new MastodonSource(client), "bluesky", new BlueskySource(client, rules.appView()));
        this.rules = rules;
        this.files = new ReplyFiles(content.resolve("data"));
        this.avatars = new Avatars(client, content.resolve("static"));
        this.warnings = warnings;
    }

    /**
     * What came of it.
     *
     * @param changed files that were written or removed
     * @param hidden replies of people who do not want to be shown
     * @param failed posts of which a server told nothing
     */
    public record Outcome(int posts, int replies, int changed, int hidden, int failed) {}

    /** @param progress told after each post how far it has come */
    public Outcome run(List<Announced> posts, Consumer<String> progress) throws IOException {
        Outcome sum = new Outcome(0, 0, 0, 0, 0);
        int asked = 0;
        for (Announced post : posts) {
            Optional<Outcome> one = ask(post);
            progress.accept("Asking for replies: " + ++asked + " of " + posts.size() + " posts");
            Outcome found = one.orElse(new Outcome(0, 0, 0, 0, 1));
            sum = new Outcome(
                    sum.posts + found.posts,
                    sum.replies + found.replies,
                    sum.changed + found.changed,
                    sum.hidden + found.hidden,
                    sum.failed + found.failed);
        }
        return sum;
    }

    private Optional<Outcome> ask(Announced post) throws IOException {
        List<List<Remark>> conversations = new ArrayList<>();
        int boosts = 0;
        int likes = 0;
        int hidden = 0;
        for (Spot spot : post.spots()) {
            Source source = sources.get(spot.network());
            if (source == null) {
                continue;
            }
            Conversation conversation = source.of(spot);
            if (conversation instanceof Conversation.Failed failed) {
                warnings.accept(post.source() + ": " + spot.url().getHost() + " told nothing of its replies: "
                        + failed.reason() + "\n  What was known of them stays.");
                return Optional.empty();
            }
            if (conversation instanceof Conversation.Told told) {
                conversations.add(told.replies().stream().filter(rules::allow).toList());
                boosts += told.boosts();
                likes += told.likes();
                hidden += told.hidden();
            }
        }
        List<Remark> replies = Joined.of(conversations);
        boolean changed = files.write(post, replies, boosts, likes, pictures(replies));
        return Optional.of(new Outcome(1, replies.size(), changed ? 1 : 0, hidden, 0));
    }

    private Map<String, String> pictures(List<Remark> replies) throws IOException {
        Map<String, String> kept = new HashMap<>();
        if (rules.avatars()) {
            for (Remark reply : replies) {
                avatars.keep(reply.avatar()).ifPresent(path -> kept.put(reply.url(), path));
            }
        }
        return kept;
    }
}
