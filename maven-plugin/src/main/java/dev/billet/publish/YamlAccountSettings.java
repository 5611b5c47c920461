package dev.billet.publish;

import dev.billet.generator.data.Keys;
import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** One account of {@code site.yaml}, as its network reads it. */
record YamlAccountSettings(String account, Path folder, Keys keys, Optional<Secret> secret) implements AccountSettings {

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
}
