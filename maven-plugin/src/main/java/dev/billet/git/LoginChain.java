package dev.billet.git;

import dev.billet.http.Redaction;
import dev.billet.http.Secret;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * Hands one login after the other to a server that refuses, and remembers which. Only the host that the author named gets
 * any. One use.
 */
final class LoginChain extends CredentialsProvider {
    private final Remote remote;
    private final Deque<Login.Source> left;
    private final List<String> tried = new ArrayList<>();
    private final List<Secret> secrets = new ArrayList<>();
    private @Nullable String unknownHostKey;
    private String inUse = "";
    private boolean exhausted;

    LoginChain(Remote remote, List<Login.Source> sources) {
        this.remote = remote;
        this.left = new ArrayDeque<>(sources);
    }

    /** Whether the server refused every login there is. */
    boolean exhausted() {
        return exhausted;
    }

    /** What the SSH client says of a server that nobody has confirmed; empty if there is no such doubt. */
    Optional<String> unknownHostKey() {
        return Optional.ofNullable(unknownHostKey);
    }

    /**
     * The places that were asked, and what came of it.
     *
     * @param outcome what became of the login that the server had last
     */
    String tried(String outcome) {
        List<String> all = new ArrayList<>(tried);
        if (!inUse.isEmpty()) {
            all.add(inUse + " (" + outcome + ")");
        }
        return String.join(", ", all);
    }

    Redaction redaction() {
        return new Redaction(secrets);
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        List<CredentialItem> questions = List.of(items);
        if (questions.stream().anyMatch(CredentialItem.YesNoType.class::isInstance)) {
            unknownHostKey = questions.get(questions.size() - 1).getPromptText();
            return false;
        }
        if (!Objects.equals(uri.getHost(), remote.uri().getHost()) || isPassphrase(questions)) {
            return false;
        }
        Optional<Login> login = next();
        login.ifPresent(found -> questions.forEach(item -> answer(item, found)));
        exhausted = login.isEmpty();
        return login.isPresent();
    }

    /** A key's passphrase is for the agent to know. */
    private static boolean isPassphrase(List<CredentialItem> items) {
        return items.stream().noneMatch(CredentialItem.Username.class::isInstance);
    }

    private Optional<Login> next() {
        if (!inUse.isEmpty()) {
            tried.add(inUse + " (refused)");
            inUse = "";
        }
        while (!left.isEmpty()) {
            Login.Source source = left.remove();
            Optional<Login> login = source.login().get();
            if (login.isPresent()) {
                inUse = source.name();
                secrets.add(login.get().password());
                return login;
            }
            tried.add(source.name() + " (" + (source.hint().isEmpty() ? "has none" : source.hint()) + ")");
        }
        return Optional.empty();
    }

    private static void answer(CredentialItem item, Login login) {
        if (item instanceof CredentialItem.Username user) {
            user.setValue(login.user());
        } else if (item instanceof CredentialItem.Password password) {
            password.setValue(login.password().value().toCharArray());
        } else if (item instanceof CredentialItem.StringType text) {
            text.setValue(login.password().value());
        }
    }
}
