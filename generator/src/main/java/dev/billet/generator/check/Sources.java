package dev.billet.generator.check;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which file of the author's a page was made of. */
final class Sources {
    /** An address must not be the part of a longer one. */
    private static final String NOTHING_BEFORE = "(?<![\\w/.:-])";

    private static final String NOTHING_AFTER = "(?!\\.?[\\w/#?-])";

    /** In HTML, where an address is never turned into another one. */
    private static final String IN_HTML = "(?<=[=]|=[\"'])";

    private final Path base;
    private final String displayName;
    private final SiteAddress address;
    private final Map<String, String> paths;
    private final Map<String, String> byPath = new HashMap<>();

    /**
     * @param base the blog's folder, which places are told relative to
     * @param displayName of the built site's folder
     * @param paths the path of what was made of each of the author's files, by the file
     */
    Sources(Path base, String displayName, SiteAddress address, Map<String, String> paths) {
        this.base = base;
        this.displayName = displayName;
        this.address = address;
        this.paths = Map.copyOf(paths);
        paths.forEach((file, path) -> byPath.put(path, file));
    }

    String displayName() {
        return displayName;
    }

    /** The place of what a page has at some place, in the author's file; empty if it does not come from there. */
    Optional<Place> find(String path, String written) {
        @Nullable String file = byPath.get(path);
        if (file == null || written.isBlank()) {
            return Optional.empty();
        }
        return SourceFile.read(base, base.resolve(file), problem -> {}).flatMap(source -> find(source, written));
    }

    /**
     * What an address was meant to be if it is read as the name of a file, as seen from the text that a page was made of.
     *
     * @param path of the page
     */
    Optional<Meant> meant(String path, String written) {
        @Nullable String file = byPath.get(path);
        String name = SiteAddress.decoded(Target.path(written));
        if (file == null || name.isEmpty() || name.startsWith("/")) {
            return Optional.empty();
        }
        String folder = "/" + file.substring(0, file.lastIndexOf('/') + 1);
        return Stream.of(
                        name,
                        name + ".md",
                        name.replaceFirst("\\.html?$", ".md"),
                        name.replaceFirst("/?$", "/index.md"))
                .flatMap(each ->
                        Optional.ofNullable(paths.get(Target.tidy(folder + each).substring(1)))
                                .map(published -> new Meant(each, published))
                                .stream())
                .findFirst();
    }

    /** A file as seen from a text, and the path of what was made of it. */
    record Meant(String name, String path) {}

    private Optional<Place> find(SourceText source, String written) {
        return Stream.of(IN_HTML + Pattern.quote(written), Pattern.quote(written), Pattern.quote(address.path(written)))
                .map(text ->
                        Pattern.compile(NOTHING_BEFORE + text + NOTHING_AFTER).matcher(source.text()))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> source.place(found.start(), found.end() - found.start()));
    }
}
