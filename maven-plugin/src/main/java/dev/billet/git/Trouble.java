package dev.billet.git;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;

/** Turns what a connection threw into what its author can do about it. Nothing of a login is shown. */
final class Trouble {
    private static final int FORBIDDEN = 403;

    private final Remote remote;
    private final LoginChain logins;
    private final int status;

    /** @param status the last of HTTP; 0 if there was none */
    Trouble(Remote remote, LoginChain logins, int status) {
        this.remote = remote;
        this.logins = logins;
        this.status = status;
    }

    GitException of(TransportException e) {
        if (logins.exhausted()) {
            return new GitException(
                    remote + " wants a login, and none was accepted. Tried: " + logins.tried("refused"),
                    "Put a token that may write to it into a <server> with the id "
                            + remote.host().orElse("origin")
                            + " of Maven's settings.xml, or into GITHUB_TOKEN for GitHub, or log in once with git: git push");
        }
        if (status == FORBIDDEN) {
            String tried = logins.tried("known there, but may not");
            return new GitException(
                    remote + " forbids it (403). Tried: " + (tried.isEmpty() ? "no login" : tried),
                    "Give the token the right to write: on GitHub \"Contents: read and write\", in a workflow permissions:"
                            + " contents: write.");
        }
        return logins.unknownHostKey().map(this::unknownHost).orElseGet(() -> other(e));
    }

    private GitException other(TransportException e) {
        if (e instanceof NoRemoteRepositoryException) {
            return new GitException(
                    remote + " is no git repository, or one that the login may not see",
                    "Check the address, and that the repository exists: git ls-remote " + remote.shown());
        }
        Optional<SshException> ssh = cause(e, SshException.class);
        if (ssh.map(SshException::getDisconnectCode)
                .filter(code -> code == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE)
                .isPresent()) {
            return new GitException(
                    remote + " refused every key. Tried: " + keys(),
                    "Add the key to the agent (ssh-add) and its public half to your account there, then try: ssh -T "
                            + remote.host().orElse("")
                            + ". A key with a passphrase is used through the agent only.");
        }
        if (isUnreachable(e)) {
            return new GitException(
                    remote + " cannot be reached: " + words(root(e)),
                    "Check the network and the address, then run this again. Nothing was changed there.");
        }
        if (e.getCause() == null) {
            return new GitException(
                    remote + " answered: " + words(e),
                    "Nothing was changed there. Run this again; if it says the same once more, its disk may be full or its"
                            + " repository damaged.");
        }
        return new GitException(
                "the connection to " + remote + " broke off: " + words(e),
                "Run this again: it goes on from what has arrived.");
    }

    private GitException unknownHost(String doubt) {
        String host = remote.host().orElse("");
        return new GitException(
                remote + " has a host key that " + Line.sshFolder().resolve("known_hosts") + " does not have",
                "Compare it with what its owner publishes, then accept it once: ssh -T " + host);
    }

    private static boolean isUnreachable(Throwable e) {
        return Stream.of(
                        UnknownHostException.class,
                        ConnectException.class,
                        NoRouteToHostException.class,
                        UnresolvedAddressException.class,
                        SocketTimeoutException.class,
                        SSLException.class)
                .anyMatch(kind -> cause(e, kind).isPresent());
    }

    private static String keys() {
        List<String> tried = new ArrayList<>();
        tried.add(SshAgent.socket()
                .map(socket -> "the agent at SSH_AUTH_SOCK")
                .orElse("no agent (SSH_AUTH_SOCK is not set)"));
        Path folder = Line.sshFolder();
        Stream.of("id_rsa", "id_ecdsa", "id_ed25519", "id_dsa")
                .map(folder::resolve)
                .filter(Files::exists)
                .map(Path::toString)
                .forEach(tried::add);
        if (tried.size() == 1) {
            tried.add("no key in " + folder);
        }
        return String.join(", ", tried);
    }

    private String words(Throwable e) {
        String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return logins.redaction().of(text.replace(remote.address() + ": ", ""));
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> kind) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
        }
        return Optional.empty();
    }
}
