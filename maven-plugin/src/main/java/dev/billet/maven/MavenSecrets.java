package dev.billet.maven;

import dev.billet.git.Login;
import dev.billet.http.Secret;
import dev.billet.publish.Secrets;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Secrets of the environment and of {@code settings.xml}, decrypted as Maven does it. */
final class MavenSecrets implements Secrets {
    private final Settings settings;
    private final SettingsDecrypter decrypter;

    MavenSecrets(Settings settings, SettingsDecrypter decrypter) {
        this.settings = settings;
        this.decrypter = decrypter;
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
        return secret(decrypter
                .decrypt(new DefaultSettingsDecryptionRequest(server))
                .getServer()
                .getPassword());
    }

    @Override
    public Optional<Login> login(String id) {
        String user = Optional.ofNullable(settings.getServer(id))
                .map(Server::getUsername)
                .orElse(Login.TOKEN_USER);
        return server(id).map(password -> new Login(user, password));
    }

    private static Optional<Secret> secret(@Nullable String value) {
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(new Secret(value));
    }
}
