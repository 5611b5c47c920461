package dev.billet.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.billet.generator.config.SiteConfigReader;
import dev.billet.generator.problem.Problem;
import dev.billet.http.Secret;
import dev.billet.run.Secrets;
import dev.billet.settings.PublishingConfigReader;
import dev.billet.syndication.network.NetworkKind;
import dev.billet.syndication.network.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the author reads of mistakes in hosting, ledger and accounts: the place, what is wrong, what to write. */
class PublishingMessagesTest {
    @TempDir
    Path folder;

    @Test
    void aLedgerIsAFileOrABranch() throws IOException {
        assertThat(problems("ledger: brunch")).isEqualTo("""
                content/site.yaml:3:9: error: ledger: "file" or "branch" is expected here
                    3 | ledger: brunch
                                ^^^^^^
                  Write ledger: branch if several machines publish the blog, else ledger: file.""");
    }

    @Test
    void aLedgerHasABranchOfItsOwn() throws IOException {
        assertThat(problems("""
                hosting: { type: git, remote: "https://git.example/blog.git", branch: pages }
                ledger: { branch: pages, brnch: x }""")).isEqualTo("""
                content/site.yaml:4:26: error: "brnch" is no key of ledger
                    4 | ledger: { branch: pages, brnch: x }
                                                 ^^^^^
                  Did you mean "branch"? The keys are branch, remote, server.
                content/site.yaml:4:9: error: ledger: the site itself is published to branch pages
                  Leave branch: out, or write another one, such as branch: billet-ledger.""");
    }

    @Test
    void aHostingHasAKnownType() throws IOException {
        assertThat(problems("hosting: [folder]")).isEqualTo("""
                content/site.yaml:3:10: error: hosting: keys are expected here
                  Write hosting: { type: folder }.""");
        assertThat(problems("hosting: { type: fodler }")).isEqualTo("""
                content/site.yaml:3:18: error: hosting: "fodler" is no hosting that Billet knows
                    3 | hosting: { type: fodler }
                                         ^^^^^^
                  Did you mean "folder"? Write type: folder or type: github-pages or type: git or type: command or type: external.""");
    }

    @Test
    void everyAccountIsLookedAt() throws IOException {
        String known = Networks.all().stream().map(NetworkKind::name).collect(Collectors.joining(", "));
        assertThat(problems("""
                accounts:
                  empty:
                  none: { maxPerRun: 2 }
                  odd: { network: mastodn, server: "https://social.example", token: "${env.SET}" }
                  date: { network: outbox, since: soon }
                  few: { network: outbox, maxPerRun: 0 }
                  key: { network: outbox, minGapp: 2h }
                  gap: { network: outbox, minGap: often }
                  edit: { network: outbox, onEdit: change }""")).isEqualTo("""
                content/site.yaml:4:3: error: account empty has no keys
                    4 |   empty:
                          ^^^^^
                  Write, indented below it, network: outbox.
                content/site.yaml:5:3: error: account none does not say its network
                    5 |   none: { maxPerRun: 2 }
                          ^^^^
                  Add network: and one of %s.
                content/site.yaml:6:19: error: network: "mastodn" is no network that Billet knows
                    6 |   odd: { network: mastodn, server: "https://social.example", token: "${env.SET}" }
                                          ^^^^^^^
                  Did you mean "mastodon"? The networks are %s.
                content/site.yaml:7:35: error: since: "soon" is not a date
                    7 |   date: { network: outbox, since: soon }
                                                          ^^^^
                  Write a date such as 2026-11-01.
                content/site.yaml:8:38: error: maxPerRun: "0" is not a number that fits here
                    8 |   few: { network: outbox, maxPerRun: 0 }
                                                             ^
                  Write a whole number from 1 to 1000.
                content/site.yaml:9:27: error: "minGapp" is no key of an account of the network outbox
                    9 |   key: { network: outbox, minGapp: ** }
                                                  ^^^^^^^
                  Did you mean "minGap"? The keys are except, folder, hashtags, language, maxAge, maxCostPerRun, maxPerRun, minGap, network, onDelete, onEdit, only, secret, since, template, token.
                content/site.yaml:10:35: error: minGap: "often" is not a span of time
                    10 |   gap: { network: outbox, minGap: often }
                                                           ^^^^^
                  Write a number and minutes, hours, days or weeks, such as 2 hours.
                content/site.yaml:11:36: error: onEdit: "change" is none of ignore, edit
                    11 |   edit: { network: outbox, onEdit: change }
                                                            ^^^^^^
                  Write onEdit: ignore or onEdit: edit.""".formatted(known, known));
    }

    @Test
    void aSecretThatCannotBeHadIsSaidWithItsName() throws IOException {
        assertThat(problems("""
                accounts:
                  a: { network: mastodon, server: "https://social.example" }
                  b: { network: mastodon, server: "https://social.example", token: "${env.NOT_SET}" }
                  c: { network: mastodon, server: "https://social.example", secret: nowhere }
                  d: { network: mastodon, server: "https://social.example", secret: locked }
                  e: { network: mastodon, server: "https://social.example", token: s3cr3t }""")).isEqualTo("""
                content/site.yaml:4:6: error: account a has no token
                  Add token: ${env.NAME} with the name of an environment variable, or secret: with the id of a <server> in Maven's settings.xml.
                content/site.yaml:5:68: error: the environment variable NOT_SET is not set
                    5 |   b: { network: mastodon, server: "https://social.example", token: "${env.NOT_SET}" }
                                                                                           ^^^^^^^^^^^^^^^^
                  Set it to the token of account b, then run this again.
                content/site.yaml:6:69: error: Maven's settings.xml has no <server> with the id nowhere and a password
                    6 |   c: { network: mastodon, server: "https://social.example", secret: nowhere }
                                                                                            ^^^^^^^
                  Add it to ~/.m2/settings.xml, with the token of account c as <password>.
                content/site.yaml:7:69: error: it cannot be decrypted
                    7 |   d: { network: mastodon, server: "https://social.example", secret: locked }
                                                                                            ^^^^^^
                  Encrypt it anew with the master password of this machine's settings-security.xml (mvn --encrypt-password), or write it as it is.
                content/site.yaml:8:68: error: token: of account e is written out; a secret must not stand in a file
                  Revoke it, put the new one into an environment variable, and write token: ${env.NAME}.""");
    }

    private String problems(String yaml) throws IOException {
        Path file = folder.resolve("content/site.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "title: Carnet\nurl: https://blog.example/\n" + yaml + "\n");
        List<Problem> problems = new ArrayList<>();
        var config = new SiteConfigReader(problems::add)
                .read(folder, folder.resolve("content"))
                .orElseThrow();
        new PublishingConfigReader(folder, Optional.of(secrets()), problems::add).read(config);
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    private static Secrets secrets() {
        return new Secrets() {
            @Override
            public Optional<Secret> environment(String name) {
                return name.equals("SET") ? Optional.of(new Secret("t")) : Optional.empty();
            }

            @Override
            public Optional<String> fault(String id) {
                return id.equals("locked") ? Optional.of("it cannot be decrypted") : Optional.empty();
            }

            @Override
            public Optional<Secret> server(String id) {
                return Optional.empty();
            }
        };
    }
}
