package dev.billet.syndication;

import dev.billet.syndication.message.Announcement;
import java.util.Set;

/**
 * What the author asked for on the command line.
 *
 * @param accounts only these; empty for all
 * @param posts only these, by id, source or link, and these even if they are baseline, old or many; empty for what is due
 */
public record Order(Set<String> accounts, Set<String> posts) {
    public static final Order EVERYTHING = new Order(Set.of(), Set.of());

    public Order {
        accounts = Set.copyOf(accounts);
        posts = Set.copyOf(posts);
    }

    boolean takes(Account account) {
        return accounts.isEmpty() || accounts.contains(account.name());
    }

    boolean takes(Announcement post) {
        return posts.isEmpty() || names(post);
    }

    /** Whether the author asked for this very post. */
    boolean names(Announcement post) {
        return posts.contains(post.post())
                || posts.contains(post.source())
                || posts.contains(post.link().toString());
    }
}
