package dev.billet.settings;

import dev.billet.generator.config.SiteConfig;
import dev.billet.generator.problem.Problem;
import dev.billet.git.GitException;
import dev.billet.git.Remote;
import dev.billet.hosting.Deployment;
import dev.billet.hosting.GitHubRepository;
import dev.billet.hosting.Hosting;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * GitHub Pages under an address that GitHub will not serve would be a site without style sheets, if it were found at all: so
 * nothing is put online before the address of the blog fits the repository.
 */
final class PagesAddress implements Hosting {
    private final Path blog;
    private final SiteConfig site;
    private final String remote;
    private final Hosting hosting;

    /** @param hosting what is asked if the address is right */
    PagesAddress(Path blog, SiteConfig site, String remote, Hosting hosting) {
        this.blog = blog;
        this.site = site;
        this.remote = remote;
        this.hosting = hosting;
    }

    @Override
    public Deployment plan(Path folder) {
        return wrong().orElseGet(() -> hosting.plan(folder));
    }

    @Override
    public Deployment deploy(Path folder) {
        return wrong().orElseGet(() -> hosting.deploy(folder));
    }

    private Optional<Deployment> wrong() {
        return repository()
                .flatMap(repository ->
                        repository.mismatch(URI.create(site.address().home())))
                .map(mismatch -> {
                    Problem problem = Problem.error(
                            Objects.requireNonNull(site.url(), "a site has an address")
                                    .place(),
                            mismatch.reason(),
                            "");
                    return new Deployment.Failed(problem.toString(), mismatch.remedy());
                });
    }

    /** Empty if it is none of GitHub's, or if there is no remote: then the hosting itself says so. */
    private Optional<GitHubRepository> repository() {
        try {
            return GitHubRepository.of(Remote.of(blog, remote).address());
        } catch (GitException e) {
            return Optional.empty();
        }
    }
}
