package dev.billet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.git.Login;
import dev.billet.git.Remote;
import dev.billet.http.Secret;
import dev.billet.run.GivenSecrets;
import dev.billet.run.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom a login is given to. */
class BranchSettingTest {
    private static final Secrets SECRETS = new GivenSecrets(
            Map.of("GITHUB_TOKEN", "g1thub-t0ken"), Map.of("mine", new Login("alice", new Secret("s3rver-t0ken"))));

    @Test
    void gitHubIsOfferedTheServerOfItsNameAndThenTheTokenOfTheEnvironment() {
        List<Login.Source> sources = logins("https://github.com/alice/carnet.git", Optional.empty());

        assertThat(sources.stream().map(Login.Source::name))
                .containsExactly("<server> github.com of settings.xml", "GITHUB_TOKEN");
        assertThat(sources.get(0).login().get()).isEmpty();
        assertThat(sources.get(1).login().get()).contains(new Login("x-access-token", new Secret("g1thub-t0ken")));
    }

    @Test
    void noOtherHostIsOfferedGitHubsToken() {
        for (String address : List.of(
                "https://gitlab.com/alice/carnet.git",
                "https://github.com.evil.example/alice/carnet.git",
                "https://evil.example/github.com/carnet.git",
                "https://github.com@evil.example/alice/carnet.git")) {
            assertThat(logins(address, Optional.empty()).stream().map(Login.Source::name))
                    .as(address)
                    .doesNotContain("GITHUB_TOKEN");
        }
    }

    @Test
    void aServerThatTheAuthorNamesIsTheOneThatIsAsked() {
        List<Login.Source> sources = logins("https://git.example/blog.git", Optional.of("mine"));

        assertThat(sources).singleElement().satisfies(source -> {
            assertThat(source.name()).isEqualTo("<server> mine of settings.xml");
            assertThat(source.login().get()).contains(new Login("alice", new Secret("s3rver-t0ken")));
        });
    }

    private static List<Login.Source> logins(String address, Optional<String> server) {
        return new BranchSetting(address, "gh-pages", server).logins(Remote.of(Path.of(""), address), SECRETS);
    }
}
