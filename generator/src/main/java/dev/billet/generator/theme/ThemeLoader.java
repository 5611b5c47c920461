package dev.billet.generator.theme;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.config.ThemeChoice;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipError;
import org.jspecify.annotations.Nullable;

/** Finds the theme that a blog asks for. What is not there is reported, and the default theme stands in. */
public final class ThemeLoader {
    private final Path base;
    private final SiteAddress address;
    private final Consumer<Problem> problems;

    /** @param base the blog's folder */
    public ThemeLoader(Path base, SiteAddress address, Consumer<Problem> problems) {
        this.base = base;
        this.address = address;
        this.problems = problems;
    }

    /**
     * Loads the default theme, the chosen one over it, and the blog's files over both.
     *
     * @param folder the blog's own files; may be missing
     * @param displayName the folder as the author knows it
     * @throws IOException if a file of it cannot be read
     */
    public Theme load(ThemeChoice choice, Path folder, String displayName) throws IOException {
        List<Map<String, ThemeFile>> layers = new ArrayList<>();
        layers.add(ThemeSource.standard());
        @Nullable Scalar from = choice.from();
        @Nullable Scalar name = choice.name();
        if (from != null) {
            from(from).ifPresent(layers::add);
        } else if (name != null && !name.text().equals(BuiltInThemes.DEFAULT)) {
            named(name).ifPresent(layers::add);
        }
        layers.add(ThemeSource.folder(folder, displayName));
        return Theme.of(new ThemeFiles(layers), choice.settings(), address, problems);
    }

    private Optional<Map<String, ThemeFile>> named(Scalar name) throws IOException {
        Optional<Map<String, ThemeFile>> found =
                name.text().matches("[a-z0-9-]+") ? ThemeSource.named(name.text()) : Optional.empty();
        if (found.isEmpty()) {
            report(
                    name,
                    "theme: there is no theme \"" + name.text() + "\"",
                    "Billet brings \"" + String.join("\" and \"", BuiltInThemes.NAMES)
                            + "\". A theme of another jar must be a <dependency> of the plugin, or be"
                            + " named with from: and its path.");
        }
        return found;
    }

    private Optional<Map<String, ThemeFile>> from(Scalar from) throws IOException {
        Path path = base.resolve(from.text());
        if (Files.isDirectory(path)) {
            return Optional.of(ThemeSource.folder(path, from.text()));
        }
        Optional<Map<String, ThemeFile>> found = Optional.empty();
        if (Files.isRegularFile(path)) {
            try {
                found = ThemeSource.jar(path, from.text());
            } catch (ProviderNotFoundException | ZipError | java.util.zip.ZipException e) {
                found = Optional.empty(); // no jar at all: told below
            }
        }
        if (found.isEmpty()) {
            report(
                    from,
                    "from: \"" + from.text() + "\" is neither a folder nor a jar with a theme.yaml in it",
                    "Write the path of the theme, from the blog's folder.");
        }
        return found;
    }

    private void report(Scalar value, String message, String remedy) {
        problems.accept(Problem.error(value.place(), message, remedy));
    }
}
