package dev.billet.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/** Who made a commit. */
public record Identity(String name, String email) {
    private static final Identity BOT =
            new Identity("github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com");

    /**
     * Whom git would name; where nobody is configured, as on a CI runner, the runner's own account or else the one given.
     */
    public static Identity of(Path blog, Identity otherwise) {
        return configured(blog).orElse(System.getenv("GITHUB_ACTIONS") != null ? BOT : otherwise);
    }

    private static Optional<Identity> configured(Path blog) {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().readEnvironment().findGitDir(blog.toFile());
        try {
            if (builder.getGitDir() == null) {
                return of(SystemReader.getInstance().getUserConfig());
            }
            try (Repository repository = builder.build()) {
                return of(repository.getConfig());
            }
        } catch (IOException | ConfigInvalidException e) {
            return Optional.empty();
        }
    }

    private static Optional<Identity> of(Config config) {
        String name = config.getString("user", null, "name");
        String email = config.getString("user", null, "email");
        return name == null || email == null ? Optional.empty() : Optional.of(new Identity(name, email));
    }

    PersonIdent at(Instant when) {
        return new PersonIdent(name, email, when, ZoneOffset.UTC);
    }
}
