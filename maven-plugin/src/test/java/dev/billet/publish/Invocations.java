package dev.billet.publish;

import dev.billet.http.Secret;
import dev.billet.syndication.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** Calls of goals without Maven, half an hour after a midnight in Paris, where warnings are errors. */
public final class Invocations {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneId.of("Europe/Paris"));

    private static final Secrets NONE = new Secrets() {
        @Override
        public Optional<Secret> environment(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Secret> server(String id) {
            return Optional.empty();
        }
    };

    private Invocations() {}

    public static Invocation in(Path blog, Console console) {
        return in(blog, false, console);
    }

    /** A call that only looks. */
    public static Invocation dryRun(Path blog, Console console) {
        return in(blog, true, console);
    }

    private static Invocation in(Path blog, boolean dryRun, Console console) {
        BlogOptions options = new BlogOptions(
                blog,
                blog.resolve("content"),
                blog.resolve("site-template"),
                blog.resolve("target/site"),
                blog.resolve("target/billet"),
                blog.resolve(".billet/images"),
                false,
                false,
                true,
                dryRun,
                Order.EVERYTHING,
                Set.of(),
                CLOCK);
        return new Invocation(options, NONE, console);
    }
}
