package dev.billet.generator.check;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.model.Post;
import dev.billet.generator.problem.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A built site: its files, its pages, and which file of the author's each page was made of. */
final class BuiltSite {
    private final SiteAddress address;
    private final Sources sources;
    private final List<Post> posts;
    private final Map<String, Path> files;
    private final Map<String, BuiltPage> pages;

    private BuiltSite(SiteAddress address, Sources sources, List<Post> posts, Map<String, Path> files) {
        this.address = address;
        this.sources = sources;
        this.posts = List.copyOf(posts);
        this.files = files;
        this.pages = files.entrySet().parallelStream()
                .filter(file -> file.getKey().endsWith(".html"))
                .map(file -> BuiltPage.read(file.getKey(), file.getValue()))
                .collect(Collectors.toMap(BuiltPage::name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    static BuiltSite read(Path folder, SiteAddress address, Sources sources, List<Post> posts) {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuiltSite(address, sources, posts, files);
    }

    SiteAddress address() {
        return address;
    }

    List<Post> posts() {
        return posts;
    }

    Stream<BuiltPage> pages() {
        return pages.values().stream();
    }

    /** The files whose names end so, by name. */
    Stream<Map.Entry<String, Path>> files(String ending) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(ending));
    }

    /** The file that a host answers with for a path from the root of the site. */
    Optional<String> served(String path) {
        String name = path.substring(1);
        return Stream.of(
                        name.isEmpty() || name.endsWith("/") ? name + "index.html" : name,
                        name + "/index.html",
                        name + ".html")
                .filter(files::containsKey)
                .findFirst();
    }

    @Nullable
    BuiltPage page(String name) {
        return pages.get(name);
    }

    /** The path that a file is served under. */
    static String path(String name) {
        return "/" + name.replaceFirst("(^|/)index\\.html$", "$1");
    }

    /** The paths of all files, to find the one that was meant. */
    List<String> paths() {
        return files.keySet().stream().map(BuiltSite::path).toList();
    }

    /** Where a text stands: in the author's file if it is there too, else in the built one. */
    Place place(BuiltPage page, int offset, String written) {
        return place(page, offset, written, written);
    }

    /** The same of a text that is looked for in the author's file by another. */
    Place place(BuiltPage page, int offset, String text, String trace) {
        return sources.find(path(page.name()), trace)
                .orElseGet(() -> page.place(displayName(page.name()), offset, text.length()));
    }

    /** The file of the author's that an address on a page was meant to name. */
    Optional<Sources.Meant> meant(BuiltPage page, String written) {
        return sources.meant(path(page.name()), written);
    }

    /** Whether a place is in the built site rather than in a file of the author's. */
    boolean isBuilt(String displayName) {
        return displayName.startsWith(sources.displayName() + "/");
    }

    /** A file as messages call it. */
    String displayName(String name) {
        return sources.displayName() + "/" + name;
    }
}
