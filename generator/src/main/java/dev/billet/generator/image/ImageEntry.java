package dev.billet.generator.image;

import dev.billet.generator.output.CacheFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the cache says of one picture: a list in a file of its own, written when all that it names is there.
 *
 * @param original the name of the cleaned file, empty if the source needed none
 * @param smaller sizes; their files are named after them
 * @param ending of file names, with the dot
 */
record ImageEntry(
        @Nullable ImageSize size,
        String original,
        List<ImageSize> smaller,
        String ending,
        @Nullable String trouble) {
    ImageEntry {
        smaller = List.copyOf(smaller);
    }

    static Optional<ImageEntry> read(CacheFolder cache, String key) throws IOException {
        Optional<Path> file = cache.find(key + ".txt");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        ImageSize size = null;
        String original = "";
        String ending = "";
        String trouble = null;
        List<ImageSize> smaller = new ArrayList<>();
        for (String line : Files.readAllLines(file.get())) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "size" -> size = size(words[1]);
                case "original" -> original = words[1];
                case "smaller" -> smaller.add(size(words[1]));
                case "ending" -> ending = words[1];
                case "trouble" -> trouble = words[1];
                default -> {
                    return Optional.empty();
                }
            }
        }
        ImageEntry entry = new ImageEntry(size, original, smaller, ending, trouble);
        return entry.complete(cache, key) ? Optional.of(entry) : Optional.empty();
    }

    private static ImageSize size(String text) {
        String[] sides = text.split("x");
        return new ImageSize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    private boolean complete(CacheFolder cache, String key) {
        return (original.isEmpty() || cache.find(original).isPresent())
                && smaller.stream().allMatch(s -> cache.find(fileName(key, s)).isPresent());
    }

    void keep(CacheFolder cache, String key) {
        StringBuilder text = new StringBuilder();
        if (size != null) {
            text.append("size ")
                    .append(size.width())
                    .append('x')
                    .append(size.height())
                    .append('\n');
        }
        if (!original.isEmpty()) {
            text.append("original ").append(original).append('\n');
        }
        if (!ending.isEmpty()) {
            text.append("ending ").append(ending).append('\n');
        }
        for (ImageSize small : smaller) {
            text.append("smaller ")
                    .append(small.width())
                    .append('x')
                    .append(small.height())
                    .append('\n');
        }
        if (trouble != null) {
            text.append("trouble ").append(trouble).append('\n');
        }
        cache.keep(key + ".txt", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    String fileName(String key, ImageSize small) {
        return key + "-" + small.width() + ending;
    }

    Variants variants(CacheFolder cache, String key, Path source) {
        String name = source.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 1 ? name : name.substring(0, dot);
        List<Variant> variants = new ArrayList<>();
        for (ImageSize small : smaller) {
            Path file = cache.find(fileName(key, small)).orElseThrow();
            String published = stem + "-" + small.width() + "." + key.substring(0, 8) + ending;
            variants.add(new Variant(small.width(), small.height(), file, published));
        }
        Path published = original.isEmpty() ? source : cache.find(original).orElseThrow();
        return new Variants(size, published, variants, trouble);
    }
}
