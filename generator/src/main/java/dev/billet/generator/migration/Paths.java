package dev.billet.generator.migration;

import dev.billet.generator.config.SiteAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Names of files and paths of addresses, both with forward slashes. */
final class Paths {
    private Paths() {}

    /** What stands before the last slash; empty at the top. */
    static String folder(String path) {
        return path.indexOf('/') < 0 ? "" : path.substring(0, path.lastIndexOf('/'));
    }

    /** What stands after the last slash. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Without the ending of its last part. */
    static String stem(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
    }

    /** The ending in lower case, without its dot. */
    static String ending(String path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** Resolves {@code .} and {@code ..} in a path seen from a folder; never leaves the top. */
    static String resolve(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        String resolved = String.join("/", parts);
        return path.endsWith("/") && !resolved.isEmpty() ? resolved + "/" : resolved;
    }

    /** The way from a folder to a file. */
    static String relative(String folder, String file) {
        List<String> from = folder.isEmpty() ? List.of() : List.of(folder.split("/"));
        List<String> to = List.of(file.split("/"));
        int same = 0;
        while (same < from.size() && same < to.size() - 1 && from.get(same).equals(to.get(same))) {
            same++;
        }
        List<String> way = new ArrayList<>();
        for (int i = same; i < from.size(); i++) {
            way.add("..");
        }
        way.addAll(to.subList(same, to.size()));
        return String.join("/", way);
    }

    /** The path of an address, starts and ends with a slash; a lone slash if it is none. */
    static String base(String url) {
        try {
            String path = URI.create(url.strip()).getPath();
            return path == null || path.isEmpty() || path.equals("/")
                    ? "/"
                    : "/" + withoutSlash(path.substring(1)) + "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** The whole address of a path of a site, percent-encoded; empty if the site's is none. */
    static String url(String site, String path) {
        try {
            URI address = URI.create(site.strip());
            return address.getHost() == null ? "" : SiteAddress.of(address).url(path);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** As it can stand in a link: without spaces and brackets. */
    static String encoded(String path) {
        return path.replace("%", "%25")
                .replace(" ", "%20")
                .replace("(", "%28")
                .replace(")", "%29")
                .replace("<", "%3C")
                .replace(">", "%3E");
    }
}
