package dev.billet.hosting;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Map;

/**
 * Where on a remote a site goes.
 *
 * @param remote its name in the blog's repository, or its address
 * @param folder of the branch, ends with a slash; empty for the branch's root. What is beside it is left alone
 * @param keep patterns of files in that folder which are not ours, as a shell writes them
 * @param squash whether our newest commit takes the place of our last one
 * @param extras small files that are not in the site, by path below the folder
 */
public record GitTarget(
        String remote, String branch, String folder, List<String> keep, boolean squash, Map<String, String> extras) {

    /** Files by which an owner proves to a search engine that it is theirs, and the domain set on the host's web pages. */
    private static final List<String> ALWAYS =
            List.of("CNAME", ".well-known/**", "google*.html", "BingSiteAuth.xml", "yandex_*.html", "pinterest-*.html");

    public GitTarget {
        keep = List.copyOf(keep);
        extras = Map.copyOf(extras);
    }

    /** Whether a file in the folder is left alone where the site has none of its name. */
    boolean keeps(String path) {
        return ALWAYS.stream().anyMatch(pattern -> matches(pattern, path))
                || keep.stream().anyMatch(pattern -> matches(pattern, path));
    }

    private static boolean matches(String pattern, String path) {
        String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + whole);
        return matcher.matches(Path.of(path));
    }
}
