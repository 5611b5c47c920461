package dev.billet.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page's file is in the folder and equal to the site's, and the picture of its card is one that networks take. */
public final class FilesLiveCheck implements LiveCheck {
    private final Path site;
    private final Path folder;

    public FilesLiveCheck(Path site, Path folder) {
        this.site = site;
        this.folder = folder;
    }

    @Override
    public Map<String, String> notLive(Collection<Target> targets) {
        Map<String, String> reasons = new TreeMap<>();
        for (Target target : targets) {
            reason(target).ifPresent(reason -> reasons.put(target.post(), reason));
        }
        return reasons;
    }

    private Optional<String> reason(Target target) {
        Path file = folder.resolve(target.path());
        try {
            if (!Files.exists(file)) {
                return Optional.of(file + " is not there");
            }
            if (Files.mismatch(site.resolve(target.path()), file) >= 0) {
                return Optional.of(file + " is not this build's");
            }
            Optional<Path> image = image(target);
            return image.isPresent() ? CardImage.fault(image.get()) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(file + " cannot be read");
        }
    }

    /** Empty if it lies on another site. */
    private Optional<Path> image(Target target) {
        return Optional.ofNullable(target.imagePath()).map(folder::resolve);
    }
}
