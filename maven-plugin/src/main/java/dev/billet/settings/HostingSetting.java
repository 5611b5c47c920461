package dev.billet.settings;

import dev.billet.hosting.Hosting;
import dev.billet.run.BlogOptions;
import dev.billet.run.Console;
import dev.billet.run.Secrets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code hosting:} says.
 *
 * @param opening makes it ready; only where the site is put online, so that no other goal loads what it needs. Null where
 *     another step puts the site online
 * @param folder where the site is on this disk once it is deployed; empty if it is elsewhere
 * @param live what must hold before an announcement goes out
 * @param branch that it is hosted on, if it is one
 * @param sharedLedger whether the ledger is a branch of the remote where {@code ledger:} says nothing
 */
public record HostingSetting(
        @Nullable Opening opening,
        Optional<Path> folder,
        Live live,
        Optional<BranchSetting> branch,
        boolean sharedLedger) {
    /** Hosting in a folder of this disk. */
    public static HostingSetting in(Path folder, Opening opening) {
        return new HostingSetting(opening, Optional.of(folder), Live.FILES, Optional.empty(), false);
    }

    /** Hosting on the network: a post is there when its address shows it. */
    static HostingSetting elsewhere(Opening opening) {
        return new HostingSetting(opening, Optional.empty(), Live.URL, Optional.empty(), false);
    }

    /** @param shared whether its ledger is a branch as well, unless the author says otherwise */
    HostingSetting withBranch(BranchSetting where, boolean shared) {
        return new HostingSetting(opening, folder, live, Optional.of(where), shared);
    }

    /** Another step puts the site online, after us. */
    static HostingSetting external() {
        return new HostingSetting(null, Optional.empty(), Live.URL, Optional.empty(), false);
    }

    /** Whether the site is put online by another step. */
    public boolean isExternal() {
        return opening == null;
    }

    HostingSetting withLive(Live other) {
        return new HostingSetting(opening, folder, other, branch, sharedLedger);
    }

    /** Makes a hosting ready. */
    public interface Opening {
        Hosting open(BlogOptions options, Secrets secrets, Console console);
    }
}
