package dev.billet.maven;

import dev.billet.git.Login;
import dev.billet.http.Secret;
import dev.billet.run.Secrets;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;

/** Secrets of the environment and of {@code settings.xml}, decrypted as Maven does it. */
final class MavenSecrets implements Secrets {
    private final Settings settings;
    private final SettingsDecrypter decrypter;
    private final SettingsFile file;

    MavenSecrets(Settings settings, SettingsDecrypter decrypter, SettingsFile file) {
        this.settings = settings;
        this.decrypter = decrypter;
        this.file = file;
    }

    @Override
    public Optional<Secret> environment(String name) {
        return secret(System.getenv(name));
    }

    @Override
    public Optional<Secret> server(String id) {
        @Nullable Server server = settings.getServer(id);
        if (server == null) {
            return Optional.empty();
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        return result.getProblems().isEmpty() ? secret(result.getServer().getPassword()) : Optional.empty();
    }

    /** Maven hands on what it cannot decrypt as it is; a server must never see that. */
    @Override
    public Optional<String> fault(String id) {
        @Nullable Server server = settings.getServer(id);
        boolean readable = server == null
                || decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getProblems()
                        .isEmpty();
        return readable
                ? Optional.empty()
                : Optional.of(
                        "Maven cannot decrypt the password of the <server> with the id " + id + " in its settings.xml");
    }

    @Override
    public Optional<Login> login(String id) {
        String user = Optional.ofNullable(settings.getServer(id))
                .map(Server::getUsername)
                .orElse(Login.TOKEN_USER);
        return server(id).map(password -> new Login(user, password));
    }

    @Override
    public boolean keep(String id, Secret password) {
        try {
            file.keep(id, password);
            return true;
        } catch (IOException e) {
            return false; // the caller says what the author does now
        }
    }

    private static Optional<Secret> secret(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(new Secret(value));
    }
}
