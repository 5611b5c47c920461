package dev.billet.syndication.network;

import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** An account whose token comes from where a newer one can be kept, or not. */
record Keeping(ContractTest.Settings settings, Optional<Predicate<Secret>> keeper) implements AccountSettings {
    @Override
    public String account() {
        return settings.account();
    }

    @Override
    public Path folder() {
        return settings.folder();
    }

    @Override
    public URI home() {
        return settings.home();
    }

    @Override
    public Optional<String> text(String key) {
        return settings.text(key);
    }

    @Override
    public boolean flag(String key, boolean otherwise) {
        return settings.flag(key, otherwise);
    }

    @Override
    public OptionalInt number(String key) {
        return settings.number(key);
    }

    @Override
    public Optional<Secret> secretOf(String text) {
        return settings.secretOf(text);
    }

    @Override
    public Optional<Secret> secret() {
        return settings.secret();
    }
}
