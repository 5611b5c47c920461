package dev.billet.maven;

import dev.billet.syndication.Order;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that announce have in common. */
abstract class AnnouncingMojo extends SiteMojo {
    /** Whether to say what would be done and do none of it: no file, no hosting, no account and no ledger is touched. */
    @Parameter(property = "site.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Announce only on these accounts, separated by commas; all of them if not given. */
    @Parameter(property = "site.account")
    private @Nullable String account;

    /**
     * Announce only these posts, separated by commas, each by its file, its id or its address; and these even if they were
     * there before the account was. What is due if not given. Example: {@code -Dsite.posts=content/posts/hello.md}
     */
    @Parameter(property = "site.posts")
    private @Nullable String posts;

    /**
     * What you found when you looked at an account for an announcement whose end is not known: {@code post@account:sent} if it
     * is there, {@code :again} if it is not, {@code :skip} to leave it. Several are separated by commas.
     */
    @Parameter(property = "site.resolve")
    private @Nullable String resolve;

    @Override
    Set<String> resolve() {
        return list(resolve);
    }

    @Override
    boolean dryRun() {
        return dryRun;
    }

    @Override
    Order order() {
        return new Order(list(account), list(posts));
    }
}
