package dev.billet.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

/** The way to a remote: HTTP, SSH or a folder, with all the logins that there may be. */
final class Line {
    private static final int TIMEOUT_SECONDS = 60;

    private final Repository repository;
    private final Remote remote;
    private final List<Login.Source> sources;

    /** @param sources in the order in which they are tried; git's credential helper comes after them */
    Line(Repository repository, Remote remote, List<Login.Source> sources) {
        this.repository = repository;
        this.remote = remote;
        List<Login.Source> all = new ArrayList<>(sources);
        all.add(HelperLogin.source(remote));
        this.sources = List.copyOf(all);
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Transport transport) throws IOException;
    }

    /** @throws GitException if it cannot be reached, refuses, or breaks off */
    <T> T run(Work<T> work) {
        LoginChain logins = new LoginChain(remote, sources);
        RememberedStatus statuses = new RememberedStatus();
        try (Transport transport = Transport.open(repository, remote.uri());
                SshdSessionFactory ssh = transport instanceof SshTransport ? ssh() : null) {
            transport.setTimeout(TIMEOUT_SECONDS);
            transport.setCredentialsProvider(logins);
            if (transport instanceof TransportHttp http) {
                http.setHttpConnectionFactory(statuses);
            }
            if (transport instanceof SshTransport over) {
                over.setSshSessionFactory(ssh);
            }
            return work.with(transport);
        } catch (NotSupportedException e) {
            throw new GitException(
                    remote + ": Billet cannot speak to such an address",
                    "Write it as https://github.com/user/blog.git or git@github.com:user/blog.git.");
        } catch (TransportException e) {
            throw new Trouble(remote, logins, statuses.last()).of(e);
        } catch (IOException e) {
            throw Store.broken(repository.getDirectory().toPath(), e);
        }
    }

    private static SshdSessionFactory ssh() {
        File home = new File(System.getProperty("user.home"));
        return new SshdSessionFactoryBuilder()
                .setHomeDirectory(home)
                .setSshDirectory(sshFolder().toFile())
                .setConnectorFactory(new SshAgent())
                .build(null);
    }

    static Path sshFolder() {
        return Path.of(System.getProperty("user.home"), ".ssh");
    }
}
