package dev.billet.generator;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.problem.Problem;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where it is kept what need not be made again: in the work folder, unless the author has another place for it. */
final class CachePlace {
    private CachePlace() {}

    static Path of(SiteConfig config, BuildOptions options, Consumer<Problem> problems) {
        @Nullable Scalar written = config.cache();
        if (written == null) {
            return options.work();
        }
        Path folder = options.base().resolve(written.text()).normalize();
        if (isIn(folder, options.output()) || isIn(folder, options.content())) {
            problems.accept(Problem.error(
                    written.place(),
                    "cache: \"" + written.text() + "\" is in a folder that is published",
                    "Write one of its own, such as .billet/cache."));
            return options.work();
        }
        return folder.resolve(options.work().getFileName()); // a preview has one of its own
    }

    private static boolean isIn(Path folder, Path other) {
        return folder.toAbsolutePath().startsWith(other.toAbsolutePath().normalize());
    }
}
