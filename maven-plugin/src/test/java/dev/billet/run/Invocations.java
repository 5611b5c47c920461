package dev.billet.run;

import dev.billet.syndication.Order;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/** Calls of goals without Maven, half an hour after a midnight in Paris, where warnings are errors. */
public final class Invocations {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneId.of("Europe/Paris"));

    private Invocations() {}

    public static Invocation in(Path blog, Console console) {
        return in(blog, GivenSecrets.NONE, console);
    }

    public static Invocation in(Path blog, Secrets secrets, Console console) {
        return new Invocation(options(blog, false, true, false, Order.EVERYTHING, CLOCK), secrets, console);
    }

    /** A call that only looks. */
    public static Invocation dryRun(Path blog, Console console) {
        return new Invocation(options(blog, false, true, true, Order.EVERYTHING, CLOCK), GivenSecrets.NONE, console);
    }

    /** A blog with its folders where they usually are. */
    public static BlogOptions options(
            Path blog, boolean future, boolean strict, boolean dryRun, Order order, Clock clock) {
        Folders folders = new Folders(
                blog,
                blog.resolve("content"),
                blog.resolve("site-template"),
                blog.resolve("target/site"),
                blog.resolve("target/billet"),
                blog.resolve(".billet/images"));
        return new BlogOptions(folders, false, future, strict, dryRun, order, Set.of(), clock);
    }
}
