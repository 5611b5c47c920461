package dev.billet.serve;

import dev.billet.generator.BuildReport;
import dev.billet.generator.Session;
import dev.billet.generator.problem.Problem;
import dev.billet.publish.LocalBuild;
import dev.billet.run.Console;
import dev.billet.run.Invocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code site:serve}: builds the blog, serves it, and builds it again at each change until it is closed. */
public final class LiveSite implements AutoCloseable {
    private static final String NO_PATH = "/";
    private static final int NAMED = 3;

    private final Path base;
    private final Console console;
    private final LocalBuild build;
    private final Reloads reloads = new Reloads();
    private final SiteServer server;
    private final Changes changes;
    private final Thread builder;
    private Optional<BuildReport.Built> built = Optional.empty();

    private LiveSite(Invocation invocation, int port) throws IOException {
        this.base = invocation.options().base();
        this.console = invocation.console();
        this.build = new LocalBuild(invocation);
        this.changes = new Changes(
                List.of(invocation.options().content(), invocation.options().templates()));
        this.server = SiteServer.start(port, new SiteFiles(build.output(), NO_PATH), reloads);
        this.builder = new Thread(this::keepBuilding, "billet-build");
        builder.setDaemon(true);
    }

    /**
     * Starts: the first build is done, and its problems are told, when this returns.
     *
     * @param port 0 for any
     * @throws IOException if no port is free, or a folder cannot be read or written
     */
    public static LiveSite start(Invocation invocation, int port) throws IOException {
        LiveSite site = new LiveSite(invocation, port);
        site.build(Set.of(), Early.NONE);
        if (port != 0 && site.server.port() != port) {
            site.console.info("Port " + port + " is taken.");
        }
        site.console.info("Serving " + site.url() + " with drafts and posts to come. Ctrl-C ends it.");
        site.builder.start();
        return site;
    }

    /** Where it is served. */
    public String url() {
        return server.url();
    }

    /** Waits until it is closed. */
    public void join() {
        try {
            builder.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        builder.interrupt();
        server.close();
        changes.close();
        build.close();
    }

    private void keepBuilding() {
        built.ifPresent(
                BuildReport.Built::editions); // what an earlier process left is put together before the first change
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Set<Path> changed = changes.next();
                Early early = early(changed);
                build(changed, early);
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                console.error(
                        "The preview could not be built: " + e + "\n  It will be tried again at the next change.");
            }
        }
    }

    /** The page of a text that is all that changed: whoever wrote it looks at it, and need not wait for all others. */
    private Early early(Set<Path> changed) throws IOException {
        Optional<Session.Renewed> renewed =
                changed.size() == 1 ? build.renew(changed.iterator().next()) : Optional.empty();
        if (renewed.isEmpty()) {
            return Early.NONE;
        }
        Session.Renewed page = renewed.get();
        String path = URI.create(page.href()).getRawPath();
        reloads.renewed(path);
        return new Early(path, page.file(), Files.readAllBytes(page.file()));
    }

    /** A page that was built before all others. @param path its address, as a browser has it; empty if there is none */
    private record Early(String path, Path file, byte[] bytes) {
        static final Early NONE = new Early("", Path.of(""), new byte[0]);

        boolean isStillSo() throws IOException {
            return !path.isEmpty() && Files.isRegularFile(file) && Arrays.equals(bytes, Files.readAllBytes(file));
        }
    }

    private void build(Set<Path> changed, Early early) throws IOException {
        long start = System.nanoTime();
        BuildReport report = build.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        report.problems().forEach(this::print);
        built = report.built();
        if (built.isEmpty()) {
            reloads.failed(Complaints.json(report.problems()));
            console.error(names(changed) + ": not built; the open page shows why");
            return;
        }
        String path = URI.create(built.get().config().address().base()).getPath();
        server.serve(new SiteFiles(build.output(), path));
        reloads.built(areStyles(changed), early.isStillSo() ? early.path() : "");
        console.info(names(changed) + ": " + built.get().postCount() + " posts, " + report.changed()
                + " files written in " + took.toMillis() + " ms");
    }

    private void print(Problem problem) {
        if (problem.isError()) {
            console.error(problem.toString());
        } else {
            console.warn(problem.toString());
        }
    }

    private static boolean areStyles(Set<Path> changed) {
        return !changed.isEmpty()
                && changed.stream().allMatch(path -> path.toString().endsWith(".css"));
    }

    private String names(Set<Path> changed) {
        if (changed.isEmpty()) {
            return "Built";
        }
        List<String> names = new ArrayList<>(changed.stream()
                .limit(NAMED)
                .map(path ->
                        base.toAbsolutePath().relativize(path.toAbsolutePath()).toString())
                .toList());
        if (changed.size() > NAMED) {
            names.add((changed.size() - NAMED) + " more");
        }
        return String.join(", ", names) + " changed";
    }
}
