package dev.billet.syndication.network;

import dev.billet.http.Secret;
import dev.billet.syndication.AccountSettings;
import dev.billet.syndication.Killed;
import dev.billet.syndication.Network;
import dev.billet.syndication.Pause;
import dev.billet.syndication.Report;
import dev.billet.syndication.SteppedRun;
import dev.billet.syndication.Threaded;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Announces in this very process, where being killed is an error that nothing catches. */
final class LocalAnnouncer implements Announcer {
    /** For a server that is never slow but when it is meant to be. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    @Override
    public Ended run(Command command, Watcher watcher) {
        Fate fate = new Fate(command, watcher);
        Network network = command.served().connect(new Settings(command, fate));
        try {
            Optional<Report> report = SteppedRun.of(
                    Path.of(command.ledger()),
                    network,
                    command.account(network instanceof Threaded),
                    command.announcements(),
                    fate);
            return new Ended(
                    report.map(it -> it.failed() ? "red" : "green").orElse("refused"),
                    fate.isReached(),
                    report.map(Report::table).orElse(""));
        } catch (Killed e) {
            return Ended.KILLED;
        }
    }

    @Override
    public void close() {
        // nothing outlives a run
    }

    /** Of the account, in the time of the run. */
    private record Settings(Command command, Fate fate) implements AccountSettings {
        @Override
        public String account() {
            return Command.ACCOUNT;
        }

        @Override
        public Path folder() {
            return Path.of(command.ledger()).toAbsolutePath().getParent();
        }

        @Override
        public URI home() {
            return command.served().blog(command.home());
        }

        @Override
        public Optional<String> text(String key) {
            return Optional.ofNullable(command.keys().get(key));
        }

        @Override
        public boolean flag(String key, boolean otherwise) {
            return text(key).map(Boolean::parseBoolean).orElse(otherwise);
        }

        @Override
        public OptionalInt number(String key) {
            return text(key).map(it -> OptionalInt.of(Integer.parseInt(it))).orElse(OptionalInt.empty());
        }

        /** A variable holds its own name. */
        @Override
        public Optional<Secret> secretOf(String text) {
            return text.startsWith("${env.")
                    ? Optional.of(new Secret(text.substring("${env.".length(), text.length() - 1)))
                    : Optional.empty();
        }

        @Override
        public Optional<Secret> secret() {
            return Optional.ofNullable(command.token()).map(Secret::new);
        }

        @Override
        public Clock clock() {
            return fate.clock();
        }

        @Override
        public Pause pause() {
            return fate::await;
        }

        @Override
        public Duration patience(Duration usual) {
            return PATIENCE;
        }
    }
}
