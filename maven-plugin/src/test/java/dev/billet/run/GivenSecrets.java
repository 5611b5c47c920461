package dev.billet.run;

import dev.billet.git.Login;
import dev.billet.http.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets of a test.
 *
 * @param environment variables by name
 * @param servers of {@code settings.xml}, by id
 */
public record GivenSecrets(Map<String, String> environment, Map<String, Login> servers) implements Secrets {
    public static final GivenSecrets NONE = new GivenSecrets(Map.of(), Map.of());

    @Override
    public Optional<Secret> environment(String name) {
        return Optional.ofNullable(environment.get(name)).map(Secret::new);
    }

    @Override
    public Optional<Secret> server(String id) {
        return login(id).map(Login::password);
    }

    @Override
    public Optional<Login> login(String id) {
        return Optional.ofNullable(servers.get(id));
    }
}
