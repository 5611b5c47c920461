package dev.billet.replies;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the author wants of replies.
 *
 * @param block people such as {@code reader@social.example}, and whole hosts such as {@code social.example}
 * @param hide addresses of single replies
 * @param avatars whether pictures of people are kept on the site
 * @param appView the server that tells what is on Bluesky
 */
public record Rules(Set<String> block, Set<String> hide, boolean avatars, URI appView) {
    public Rules(List<String> block, List<String> hide, boolean avatars, URI appView) {
        this(
                block.stream().map(Rules::plain).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(hide),
                avatars,
                appView);
    }

    boolean allow(Remark remark) {
        String handle = plain(remark.handle());
        String host = handle.substring(handle.lastIndexOf('@') + 1);
        return !block.contains(handle)
                && block.stream().noneMatch(blocked -> host.equals(blocked) || host.endsWith("." + blocked))
                && !hide.contains(remark.url());
    }

    private static String plain(String handle) {
        return handle.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    }
}
