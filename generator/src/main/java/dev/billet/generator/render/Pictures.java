package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.assemble.Copy;
import dev.billet.generator.cache.Origins;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.change.Stamp;
import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.image.ImagePipeline;
import dev.billet.generator.image.Variant;
import dev.billet.generator.image.Variants;
import dev.billet.generator.markdown.ImageSizes;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of the site: each is published without the notes that cameras leave in it, such as where it was taken, and in
 * smaller widths for smaller screens.
 */
final class Pictures implements ImageSizes {
    private static final Pattern PHOTO = Pattern.compile("(?i).*\\.(jpe?g|png|webp|avif)");

    private final Map<String, Copy> byHref = new HashMap<>();
    private final List<Copy> copies;
    private final SiteAddress address;
    private final ImagePipeline pipeline;
    private final dev.billet.generator.image.ImageSizes sizes = new dev.billet.generator.image.ImageSizes();

    Pictures(List<Copy> copies, SiteAddress address, ImagePipeline pipeline) {
        this.copies = copies;
        this.address = address;
        this.pipeline = pipeline;
        copies.forEach(copy -> byHref.put(address.href(copy.path()), copy));
    }

    @Override
    public Optional<Size> find(String href) {
        @Nullable Copy copy = byHref.get(href);
        if (copy == null) {
            return Optional.empty();
        }
        Path file = copy.asset().file();
        if (!isPhoto(copy)) {
            return sizes.of(file).map(size -> new Size(size.width(), size.height(), ""));
        }
        Variants variants = pipeline.variants(file);
        return Optional.ofNullable(variants.size())
                .map(size -> new Size(size.width(), size.height(), sources(copy, variants, size.width())));
    }

    /** Writes every copied file, pictures in all their widths. */
    void write(OutputWriter output, Origins origins, Consumer<Problem> problems) {
        copies.stream().parallel().forEach(copy -> {
            if (isPhoto(copy)) {
                write(copy, pipeline.variants(copy.asset().file()), output, problems);
            } else {
                copy(Addresses.file(copy.path()), copy, output, origins);
            }
        });
    }

    private static void copy(String name, Copy copy, OutputWriter output, Origins origins) {
        Stamp stamp = copy.asset().stamp();
        long own = new Fingerprint()
                .add(copy.asset().source())
                .add(stamp.size())
                .add(stamp.modified())
                .value();
        if (!stamp.isSettled() || !origins.keep(name, own)) {
            origins.note(name, own, output.copy(name, copy.asset().file()));
        }
    }

    private void write(Copy copy, Variants variants, OutputWriter output, Consumer<Problem> problems) {
        output.copy(Addresses.file(copy.path()), variants.original());
        if (isShown(copy)) {
            variants.smaller().forEach(smaller -> output.copy(Addresses.file(path(copy, smaller)), smaller.file()));
        }
        if (variants.trouble() != null) {
            problems.accept(
                    Problem.warning(
                            Place.file(copy.asset().source()),
                            "this picture cannot be read: " + variants.trouble(),
                            "It is published as it is, with all that the camera wrote into it. Save it anew with another program."));
        }
    }

    /** Each width with its address, the picture itself last; nothing if there is only that. */
    private String sources(Copy copy, Variants variants, int width) {
        if (!isShown(copy) || variants.smaller().isEmpty()) {
            return "";
        }
        Stream<String> smaller =
                variants.smaller().stream().map(v -> address.href(path(copy, v)) + " " + v.width() + "w");
        Stream<String> whole = Stream.of(address.href(copy.path()) + " " + width + "w");
        return Stream.concat(smaller, whole).collect(Collectors.joining(", "));
    }

    private static String path(Copy copy, Variant variant) {
        return copy.path().substring(0, copy.path().lastIndexOf('/') + 1) + variant.name();
    }

    private static boolean isPhoto(Copy copy) {
        return PHOTO.matcher(copy.path().toLowerCase(Locale.ROOT)).matches();
    }

    /** What stands below {@code static/} is served as it is, not shown in texts. */
    private static boolean isShown(Copy copy) {
        return !copy.asset().folder().equals("static");
    }
}
