package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what a link of the foreign blog leads to. */
final class TextIndex {
    private final Map<String, ForeignText> bySource = new HashMap<>();
    private final Map<String, List<ForeignText>> byStem = new HashMap<>();
    private final Map<String, List<ForeignText>> byBundle = new HashMap<>();
    private final Map<String, ForeignText> byAddress = new HashMap<>();
    private final Map<String, ForeignText> byTarget = new HashMap<>();
    private final Map<String, String> addressOfCopy = new HashMap<>();
    private final Map<String, String> copyByAddress = new HashMap<>();
    private final ForeignBlog blog;

    TextIndex(ForeignBlog blog) {
        this.blog = blog;
        Map<String, String> bundles = new HashMap<>();
        for (ForeignText text : blog.texts()) {
            bySource.put(text.source(), text);
            byTarget.put(text.target(), text);
            byAddress.putIfAbsent(bare(text.address()), text);
            String stem = Paths.stem(text.source());
            byStem.computeIfAbsent(Paths.name(stem), k -> new ArrayList<>()).add(text);
            if (Paths.name(stem).equals("index")) {
                byBundle.computeIfAbsent(Paths.name(Paths.folder(stem)), k -> new ArrayList<>())
                        .add(text);
            }
            if (Paths.name(text.target()).equals("index.md")) {
                bundles.put(Paths.folder(text.target()), text.address());
            }
        }
        blog.copies().forEach((source, target) -> {
            addressOfCopy.put(source, address(target, bundles));
            copyByAddress.put(address(target, bundles), target);
        });
    }

    /** Where a copied file is served. */
    private static String address(String target, Map<String, String> bundles) {
        for (String folder = Paths.folder(target); !folder.isEmpty(); folder = Paths.folder(folder)) {
            String bundle = bundles.get(folder);
            if (bundle != null) {
                return bundle + target.substring(folder.length() + 1);
            }
        }
        return "/" + (target.startsWith("posts/") ? target : target.substring(target.indexOf('/') + 1));
    }

    /** The path that the old site was served under, starts and ends with a slash. */
    String base() {
        return blog.base();
    }

    /** The old site's whole address without a slash at its end; empty if it is not known. */
    String site() {
        Object url = blog.settings().get("url");
        return url == null ? "" : Paths.withoutSlash(url.toString());
    }

    String siteTitle() {
        return String.valueOf(blog.settings().getOrDefault("title", ""));
    }

    Optional<ForeignText> source(String name) {
        return Optional.ofNullable(bySource.get(name));
    }

    /** The text with this file name, whatever its folder and ending; of several, the one in the same language. */
    Optional<ForeignText> stem(String name, ForeignText from) {
        return nearest(byStem.getOrDefault(name, List.of()), from);
    }

    /** Whether a link, as seen from a text's new file, leads to a new file already. */
    boolean isNew(ForeignText from, String path) {
        return byTarget.containsKey(Paths.resolve(Paths.folder(from.target()), path));
    }

    /** The text of the bundle whose folder has this name. */
    Optional<ForeignText> bundle(String name, ForeignText from) {
        return nearest(byBundle.getOrDefault(name, List.of()), from);
    }

    private static Optional<ForeignText> nearest(List<ForeignText> found, ForeignText from) {
        return found.stream()
                .filter(text -> Objects.equals(text.lang(), from.lang()))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    Optional<ForeignText> address(String path) {
        return Optional.ofNullable(byAddress.get(bare(path)));
    }

    /** The path at which a file is served that was copied from this source. */
    Optional<String> copied(String source) {
        return Optional.ofNullable(addressOfCopy.get(source));
    }

    boolean isCopiedAddress(String path) {
        return copyByAddress.containsKey(path);
    }

    /** The new file that is served at a path; empty if it is none that was copied. */
    String target(String path) {
        return copyByAddress.getOrDefault(path, "");
    }

    /** The link from one text to another, between their new files. */
    static String link(ForeignText from, ForeignText to) {
        return Paths.encoded(Paths.relative(Paths.folder(from.target()), to.target()));
    }

    private static String bare(String address) {
        String path = address.endsWith("/index.html") ? address.substring(0, address.length() - 10) : address;
        path = path.endsWith(".html") ? path.substring(0, path.length() - 5) : path;
        return path.length() > 1 ? Paths.withoutSlash(path) : path;
    }
}
