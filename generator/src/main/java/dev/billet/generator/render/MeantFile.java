package dev.billet.generator.render;

import dev.billet.generator.data.Spelling;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The file that a link was probably meant for, when there is none at its place; named as seen from the file with the link. */
final class MeantFile {
    private static final Pattern FOLDERS_AND_DATE = Pattern.compile("^(?:.*/)?(?:\\d{4}-\\d{2}-\\d{2}-)?");

    private final String from;
    private final Set<String> files;

    MeantFile(String from, Set<String> files) {
        this.from = from;
        this.files = files;
    }

    /** Of a path that is not seen from the file, but from some folder above. */
    Optional<String> ofEnd(String path) {
        return shortest(name -> ("/" + name).endsWith(path)).map(this::seen);
    }

    /** Of a file's name: one in another folder, or with a date before it, else one whose name is spelt like it. */
    Optional<String> of(String file) {
        String bare = bare(file);
        return shortest(name -> bare(name).equals(bare))
                .or(() -> Spelling.nearest(file, files))
                .map(this::seen);
    }

    private Optional<String> shortest(Predicate<String> meant) {
        return files.stream()
                .filter(meant)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private String seen(String name) {
        return Path.of(from)
                .resolveSibling("")
                .relativize(Path.of(name))
                .toString()
                .replace('\\', '/')
                .replace(" ", "%20"); // a space would end the address
    }

    private static String bare(String name) {
        return FOLDERS_AND_DATE.matcher(name).replaceFirst("");
    }
}
