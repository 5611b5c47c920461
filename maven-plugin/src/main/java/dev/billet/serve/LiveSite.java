package dev.billet.serve;

import dev.billet.generator.BuildReport;
import dev.billet.generator.Session;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.publish.LocalBuild;
import dev.billet.run.Console;
import dev.billet.run.Invocation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

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
    private final Thread watcher;
    private final Thread builder;
    private final BlockingQueue<Set<Path>> waiting = new LinkedBlockingQueue<>();
    private EarlyPage early = EarlyPage.NONE;
    private Optional<BuildReport.Built> built = Optional.empty();

    /** What the last build found: a warning that stands is printed once, not at every change. */
    private Set<Problem> told = Set.of();

    private LiveSite(Invocation invocation, int port) throws IOException {
        this.base = invocation.options().base();
        this.console = invocation.console();
        this.build = new LocalBuild(invocation);
        this.changes = new Changes(
                List.of(invocation.options().content(), invocation.options().templates()));
        this.server = SiteServer.start(port, new SiteFiles(build.output(), NO_PATH), reloads);
        this.watcher = new Thread(() -> keep(this::watch), "billet-changes");
        this.builder = new Thread(() -> keep(this::rebuild), "billet-build");
        watcher.setDaemon(true);
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
        site.build(Set.of());
        if (port != 0 && site.server.port() != port) {
            site.console.info("Port " + port + " is taken.");
        }
        site.console.info("Serving " + site.url() + " with drafts and posts to come. Ctrl-C ends it.");
        site.watcher.start();
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
        watcher.interrupt();
        builder.interrupt();
        server.close();
        changes.close();
        build.close();
    }

    /** What is done again and again, whatever goes wrong. */
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void keep(Work work) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                work.run();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                unforeseen(e);
            }
        }
    }

    /** A disk may be full for a while, and we may have made a mistake: the open page shows that, too. */
    private void unforeseen(Exception e) {
        Problem problem = Problem.error(
                Place.file(name(build.output())),
                "the preview could not be built: " + e,
                "It will be tried again at the next change.");
        print(problem);
        reloads.failed(Complaints.json(List.of(problem)));
    }

    private void watch() throws IOException, InterruptedException {
        Set<Path> changed = changes.next();
        synchronized (this) {
            if (changed.size() == 1) {
                renew(changed.iterator().next());
            }
            waiting.add(changed);
        }
    }

    /** Shows the page of a text at once, if it can be made without a build, also while one is under way. */
    private void renew(Path text) throws IOException {
        Optional<Session.Renewed> renewed = build.renew(text);
        if (renewed.isPresent()) {
            early = EarlyPage.of(text, renewed.get());
            reloads.renewed(early.path());
        }
    }

    private void rebuild() throws IOException, InterruptedException {
        // what an earlier process left is put together before the first change
        built.ifPresent(BuildReport.Built::editions);
        Set<Path> changed = new TreeSet<>(waiting.take());
        for (Set<Path> more = waiting.poll(); more != null; more = waiting.poll()) {
            changed.addAll(more);
        }
        console.begin();
        build(changed);
    }

    private void build(Set<Path> changed) throws IOException {
        long start = System.nanoTime();
        BuildReport report = build.run();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        report.problems().stream()
                .filter(problem -> problem.isError() || !told.contains(problem))
                .forEach(this::print);
        told = Set.copyOf(report.problems());
        built = report.built();
        if (built.isEmpty()) {
            reloads.failed(Complaints.json(report.problems()));
            console.error(names(changed) + ": not built; the open page shows why");
            return;
        }
        String path = URI.create(built.get().config().address().base()).getPath();
        server.serve(new SiteFiles(build.output(), path));
        tell(changed);
        console.info(names(changed) + ": " + built.get().postCount() + " posts, " + report.changed()
                + " files written in " + took.toMillis() + " ms");
    }

    private synchronized void tell(Set<Path> changed) throws IOException {
        if (early.isThere() && !waiting.isEmpty()) {
            build.renew(early.text()); // this build may have known an earlier text of it
        }
        reloads.built(areStyles(changed), early.isStillSo() ? early.path() : "");
        early = waiting.isEmpty() ? EarlyPage.NONE : early;
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
        List<String> names =
                new ArrayList<>(changed.stream().limit(NAMED).map(this::name).toList());
        if (changed.size() > NAMED) {
            names.add((changed.size() - NAMED) + " more");
        }
        return String.join(", ", names) + " changed";
    }

    private String name(Path path) {
        return base.toAbsolutePath().relativize(path.toAbsolutePath()).toString();
    }
}
