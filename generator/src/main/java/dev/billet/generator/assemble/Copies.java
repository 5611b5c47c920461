package dev.billet.generator.assemble;

import dev.billet.generator.content.Asset;
import dev.billet.generator.content.Document;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where files are copied to: a bundle's beside its page, others to the same path as below {@code content/}. */
final class Copies {
    private final Map<Path, String> bundles = new HashMap<>();

    Copies(Stream<? extends Entry> entries) {
        entries.filter(entry -> entry.document().isBundle()).forEach(entry -> {
            Document document = entry.document();
            @Nullable Path folder = document.relative().getParent();
            if (folder != null) {
                bundles.put(Path.of(document.kind().folder()).resolve(folder), entry.path());
            }
        });
    }

    List<Copy> of(List<Asset> assets) {
        return assets.stream().map(asset -> new Copy(asset, path(asset))).toList();
    }

    private String path(Asset asset) {
        Path full = Path.of(asset.folder()).resolve(asset.relative());
        for (@Nullable Path folder = full.getParent(); folder != null; folder = folder.getParent()) {
            String bundle = bundles.get(folder);
            if (bundle != null && bundle.endsWith("/")) {
                return bundle + slashes(folder.relativize(full));
            }
        }
        boolean besidePosts = asset.folder().equals(Document.Kind.POST.folder());
        return "/" + (besidePosts ? slashes(full) : slashes(asset.relative()));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
