package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Copy;
import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Spelling;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.drawing.CardColours;
import dev.billet.generator.image.Favicons;
import dev.billet.generator.image.KeptFavicons;
import dev.billet.generator.model.Icons;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the site's icons and its web manifest, all from one picture: the author's, or else a letter in the theme's colours.
 *
 * <p>A file of the same name in {@code static/} is taken instead.
 */
final class SiteIcons {
    private static final String SVG = "/icon.svg";

    private final SiteConfig config;
    private final List<Copy> copies;
    private final Set<String> own;
    private final CardColours colours;
    private final Consumer<Problem> problems;

    SiteIcons(SiteConfig config, List<Copy> copies, CardColours colours, Consumer<Problem> problems) {
        this.config = config;
        this.copies = copies;
        this.own = copies.stream().map(Copy::path).collect(Collectors.toUnmodifiableSet());
        this.colours = colours;
        this.problems = problems;
    }

    Icons write(KeptFavicons favicons, OutputWriter output) {
        Optional<Copy> chosen = Optional.ofNullable(config.icon()).flatMap(this::find);
        byte[] picture = chosen.map(SiteIcons::bytes).orElseGet(() -> favicons.monogram(config.title(), colours));
        Favicons icons = favicons.from(picture, colours.paper());
        if (icons.trouble() != null) {
            report(
                    "the picture \"%s\" makes no icons: " + icons.trouble(),
                    "Take an SVG, or a PNG of 512 x 512 pixels.");
        }
        @Nullable
        String svg = chosen.map(Copy::path)
                .or(() -> Optional.of(SVG))
                .filter(path -> path.endsWith(".svg"))
                .orElse(null);
        if (chosen.isEmpty()) {
            write(SVG, picture, output);
        }
        icons.files().forEach((name, bytes) -> write("/" + name, bytes, output));
        String manifest = WebManifest.of(config, colours, svg, icons.files().keySet());
        write(WebManifest.PATH, manifest.getBytes(StandardCharsets.UTF_8), output);
        return new Icons(
                svg == null ? null : href(svg),
                href("/" + Favicons.ICO),
                href("/" + Favicons.APPLE),
                href(WebManifest.PATH));
    }

    private Optional<Copy> find(Scalar icon) {
        String wanted = icon.text().replaceFirst("^/", "");
        Optional<Copy> found =
                copies.stream().filter(copy -> name(copy).equals(wanted)).findFirst();
        if (found.isEmpty()) {
            Collection<String> there = copies.stream().map(SiteIcons::name).toList();
            report(
                    "icon: there is no file \"%s\" among the content",
                    Spelling.nearest(wanted, there)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Write its path as seen from site.yaml, such as  icon: static/icon.svg"));
        }
        return found;
    }

    private void report(String message, String remedy) {
        @Nullable Scalar icon = config.icon();
        if (icon != null) {
            problems.accept(Problem.error(icon.place(), message.formatted(icon.text()), remedy));
        }
    }

    private void write(String path, byte[] bytes, OutputWriter output) {
        if (!own.contains(path)) {
            output.write(Addresses.file(path), bytes);
        }
    }

    private String href(String path) {
        return config.address().href(path);
    }

    /** As seen from {@code site.yaml}. */
    private static String name(Copy copy) {
        return copy.asset().folder() + "/" + copy.asset().relative().toString().replace('\\', '/');
    }

    private static byte[] bytes(Copy copy) {
        try {
            return Files.readAllBytes(copy.asset().file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
