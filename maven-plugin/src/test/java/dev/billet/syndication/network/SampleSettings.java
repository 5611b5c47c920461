package dev.billet.syndication.network;

import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** An account that gives a network all that it cannot do without, and nothing else. */
record SampleSettings(NetworkKind kind, Map<String, String> values) implements AccountSettings {
    /** Values that are right for keys of their name, whatever the network. */
    private static final Map<String, String> USUAL = Map.of(
            "server",
            "https://social.example",
            "url",
            "https://hooks.example/1",
            "hub",
            "https://hub.example/",
            "key",
            "0123456789",
            "relays",
            "wss://relay.example",
            "from",
            "ada@user.example",
            "to",
            "news@user.example",
            "page",
            "1234567890");

    /** Needed, though only some of them. */
    private static final Set<String> TOGETHER = Set.of("page", "apiKey", "apiKeySecret", "tokenSecret");

    SampleSettings(NetworkKind kind) {
        this(kind, Map.of());
    }

    @Override
    public String account() {
        return "sample";
    }

    @Override
    public Path folder() {
        return Path.of(".");
    }

    @Override
    public URI home() {
        return URI.create("https://blog.example/");
    }

    @Override
    public Optional<String> text(String key) {
        if (values.containsKey(key)) {
            return Optional.of(values.get(key));
        }
        if (kind.name().equals("email") && key.equals("server")) {
            return Optional.of("smtps://mail.example");
        }
        return kind.keys().stream()
                .filter(it -> it.name().equals(key) && (it.required() || TOGETHER.contains(key)))
                .findFirst()
                .map(it -> it.values().stream().findFirst().orElse(USUAL.getOrDefault(key, "sample")));
    }

    @Override
    public boolean flag(String key, boolean otherwise) {
        return text(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    @Override
    public OptionalInt number(String key) {
        return text(key).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Override
    public Optional<Secret> secretOf(String text) {
        return text.startsWith("${env.") ? Optional.of(new Secret("sample-secret")) : Optional.empty();
    }

    @Override
    public Optional<Secret> secret() {
        String token = kind.name().equals("nostr") ? "01".repeat(32) : "https://hooks.example/sample-token";
        return kind.needsSecret() ? Optional.of(new Secret(token)) : Optional.empty();
    }
}
