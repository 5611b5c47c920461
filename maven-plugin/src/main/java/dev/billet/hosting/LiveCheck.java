package dev.billet.hosting;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which posts can be read, in the version of this build, where their links lead. */
@FunctionalInterface
public interface LiveCheck {
    /** Waits as long as it makes sense. Of each post that is not live the reason; empty if all are. */
    Map<String, String> notLive(Collection<Target> targets);

    /**
     * A page to look for.
     *
     * @param post its id
     * @param address that the announcement links to
     * @param path of its file below the site
     * @param marker text that only this build's page has
     * @param image of its card, which must be there as well; null if it has none
     * @param imagePath of that image's file below the site; null if it has none there
     */
    record Target(
            String post,
            URI address,
            String path,
            String marker,
            @Nullable URI image,
            @Nullable String imagePath) {
        public Target(String post, URI address, String path, String marker) {
            this(post, address, path, marker, null, null);
        }
    }

    /** Trusts the deployment. */
    static LiveCheck none() {
        return targets -> Map.of();
    }
}
