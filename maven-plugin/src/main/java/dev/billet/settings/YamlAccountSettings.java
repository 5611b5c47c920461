package dev.billet.settings;

import dev.billet.generator.data.Keys;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One account of {@code site.yaml}, as its network reads it.
 *
 * @param environment finds the secret that a reference to an environment variable stands for
 * @param keeper keeps a newer token, where that can be
 */
public record YamlAccountSettings(
        String account,
        Path folder,
        URI home,
        Keys keys,
        Optional<Secret> secret,
        Function<String, Optional<Secret>> environment,
        Optional<Predicate<Secret>> keeper)
        implements AccountSettings {

    @Override
    public Optional<String> text(String key) {
        return keys.text(key);
    }

    @Override
    public boolean flag(String key, boolean otherwise) {
        return keys.flag(key).orElse(otherwise);
    }

    @Override
    public OptionalInt number(String key) {
        return keys.number(key, 0, Integer.MAX_VALUE).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    @Override
    public Map<String, String> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        keys.mapping(key)
                .ifPresent(mapping -> mapping.entries().forEach((name, entry) -> {
                    if (entry.value() instanceof Scalar text) {
                        texts.put(name, text.text());
                    }
                }));
        return texts;
    }

    @Override
    public Optional<Secret> secretOf(String text) {
        return environment.apply(text);
    }
}
