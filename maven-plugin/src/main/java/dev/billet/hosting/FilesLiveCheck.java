package dev.billet.hosting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The page's file is in the folder and equal to the site's. */
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
            Path file = folder.resolve(target.path());
            try {
                if (!Files.exists(file)) {
                    reasons.put(target.post(), file + " is not there");
                } else if (Files.mismatch(site.resolve(target.path()), file) >= 0) {
                    reasons.put(target.post(), file + " is not this build's");
                }
            } catch (IOException e) {
                reasons.put(target.post(), file + " cannot be read");
            }
        }
        return reasons;
    }
}
