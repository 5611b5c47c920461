package dev.billet.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.billet.hosting.Deployment;
import dev.billet.hosting.GitHosting;
import dev.billet.hosting.GitTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.shell.ProcessShellCommandFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real git behind a real SSH server, with a key of the author's. */
class SshTest {
    @TempDir
    Path folder;

    private final String home = System.getProperty("user.home");
    private final SshServer server = SshServer.setUpDefaultServer();
    private Path bare;
    private Path site;
    private KeyPair author;
    private KeyPair host;

    @BeforeEach
    void serve() throws Exception {
        Needed.program("git");
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        author = keys.generateKeyPair();
        host = keys.generateKeyPair();
        bare = Git.bare(folder.resolve("blog.git"));
        site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "home");
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setPublickeyAuthenticator((user, key, session) -> KeyUtils.compareKeys(key, author.getPublic()));
        server.setCommandFactory(ProcessShellCommandFactory.INSTANCE);
        server.start();
        System.setProperty("user.home", folder.resolve("home").toString());
        Files.createDirectories(Line.sshFolder());
    }

    @AfterEach
    void stop() throws IOException {
        System.setProperty("user.home", home);
        server.stop(true);
    }

    @Test
    void aKeyInTheSshFolderPublishes() throws Exception {
        know(host);
        key(author);

        Deployment deployment = hosting().deploy(site);

        assertThat(deployment).isInstanceOf(Deployment.Done.class);
        assertThat(Git.run(bare, "show", "gh-pages:index.html")).isEqualTo("home");
        assertThat(((Deployment.Done) hosting().deploy(site)).unchanged()).isEqualTo(1);
    }

    @Test
    void aKeyOfTheAgentPublishesAndIsInNoFile() throws Exception {
        know(host);
        Path socket = folder.resolve("agent");
        Path printed = folder.resolve("printed");
        ProcessBuilder other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.home=" + System.getProperty("user.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SshTest.class.getName(),
                        folder.toString(),
                        address())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        other.environment().put("SSH_AUTH_SOCK", socket.toString());

        try (AgentStandIn agent = new AgentStandIn(socket, author)) {
            assertThat(other.start().waitFor()).isZero();
        }

        assertThat(printed).content().contains("branch gh-pages of " + address() + ": 1 added");
        assertThat(Git.run(bare, "show", "gh-pages:index.html")).isEqualTo("home");
    }

    /** A process with an agent in its environment. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Deployment deployment = hosting(folder, arguments[1]).deploy(folder.resolve("site"));
        System.out.println(
                deployment instanceof Deployment.Done done ? done.where() + ": " + done.summary() : deployment);
    }

    @Test
    void withoutAKeyThatIsAcceptedTheTriedOnesAreNamed() throws Exception {
        know(host);

        assertThat(hosting().deploy(site))
                .isEqualTo(new Deployment.Failed(
                        address() + " refused every key. Tried: " + agent() + ", no key in " + Line.sshFolder(),
                        "Add the key to the agent (ssh-add) and its public half to your account there, then try: ssh -T"
                                + " 127.0.0.1. A key with a passphrase is used through the agent only."));
    }

    @Test
    void aServerThatNobodyHasConfirmedIsNotTrusted() throws Exception {
        key(author);

        assertThat(hosting().deploy(site))
                .isEqualTo(new Deployment.Failed(
                        address() + " has a host key that " + Line.sshFolder().resolve("known_hosts")
                                + " does not have",
                        "Compare it with what its owner publishes, then accept it once: ssh -T 127.0.0.1"));
    }

    @Test
    void aNameWithoutARepositoryIsTold() {
        assertThatThrownBy(() -> Remote.of(folder, "origin"))
                .isInstanceOf(GitException.class)
                .hasMessage("remote: origin is the name of a remote, and " + folder + " is in no git repository");
    }

    private static String agent() {
        return SshAgent.socket().isPresent() ? "the agent at SSH_AUTH_SOCK" : "no agent (SSH_AUTH_SOCK is not set)";
    }

    private GitHosting hosting() {
        return hosting(folder, address());
    }

    private static GitHosting hosting(Path folder, String address) {
        return new GitHosting(
                folder,
                folder.resolve("store"),
                Optional.empty(),
                new GitTarget(address, "gh-pages", "", List.of(), false, Map.of()),
                remote -> List.of(),
                new Identity("A. Writer", "a@blog.example"),
                Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
    }

    private String address() {
        return "ssh://author@127.0.0.1:" + server.getPort() + bare;
    }

    private void know(KeyPair key) throws IOException {
        Files.writeString(
                Line.sshFolder().resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
    }

    private static void key(KeyPair key) throws Exception {
        try (OutputStream out = Files.newOutputStream(Line.sshFolder().resolve("id_rsa"))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "author", null, out);
        }
    }
}
