package dev.billet.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.hosting.GitHubRepository.Mismatch;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubRepositoryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice/carnet",
                "https://github.com/alice/carnet",
                "https://github.com/alice/carnet.git",
                "https://x-access-token@github.com/alice/carnet.git",
                "git@github.com:alice/carnet.git",
                "ssh://git@github.com/alice/carnet.git"
            })
    void isKnownByItsNameAndByTheAddressOfItsRemote(String written) {
        assertThat(GitHubRepository.of(written)).contains(new GitHubRepository("alice", "carnet"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "alice/",
                "a/b/c",
                "https://gitlab.com/alice/carnet.git",
                "file:///srv/x.git",
                "-a/b"
            })
    void isNothingElse(String written) {
        assertThat(GitHubRepository.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alice/carnet, https://alice.github.io/carnet/",
        "alice/carnet, https://alice.github.io/carnet",
        "Alice/Carnet, https://alice.github.io/Carnet/",
        "alice/alice.github.io, https://alice.github.io/",
        "alice/carnet, https://blog.example/",
        "alice/carnet, https://www.alice.example/carnet/",
        "alice/alice.github.io, https://alice.example/"
    })
    void isServedAtItsOwnAddressOrAtADomain(String repository, URI address) {
        assertThat(GitHubRepository.of(repository).orElseThrow().mismatch(address))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alice/carnet, https://alice.github.io/, https://alice.github.io/carnet/",
        "alice/carnet, https://alice.github.io/other/, https://alice.github.io/carnet/",
        "alice/carnet, https://bob.github.io/carnet/, https://alice.github.io/carnet/",
        "alice/alice.github.io, https://alice.github.io/blog/, https://alice.github.io/"
    })
    void isServedNowhereElseOnGitHub(String repository, URI address, URI right) {
        assertThat(GitHubRepository.of(repository).orElseThrow().mismatch(address))
                .contains(new Mismatch(
                        "GitHub does not serve " + repository + " at " + address + " but at " + right,
                        "Write url: " + right + ", or the domain that the repository has of its own."));
    }

    @Test
    void isNotServedBelowAPathOfADomainThatIsNotItsName() {
        Optional<Mismatch> mismatch =
                new GitHubRepository("alice", "carnet").mismatch(URI.create("https://alice.example/blog/"));

        assertThat(mismatch)
                .contains(new Mismatch(
                        "GitHub does not serve alice/carnet at https://alice.example/blog/ but at"
                                + " https://alice.github.io/carnet/",
                        "Write url: https://alice.example/, or https://alice.github.io/carnet/ if the repository has no"
                                + " domain of its own."));
    }
}
