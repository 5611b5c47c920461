package dev.billet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whole processes beside each other: {@code Comparison BENCHMARK_FOLDER RUNS PEER...}; writes {@code results.md} and
 * {@code results.svg} into {@code target/benchmark/}. {@code -Dparts=} names those that are wanted, of {@link Part}.
 */
public final class Comparison {
    private static final int SLOW = 2;

    private final Path sites;
    private final Path work;
    private final int times;
    private final Set<String> peers;
    private final Measurements measured;

    private Comparison(Path benchmark, int times, Set<String> peers) throws IOException {
        this.sites = benchmark.resolve("sites");
        this.work = benchmark.resolve("../target/benchmark/sites").normalize();
        this.times = times;
        this.peers = peers;
        this.measured = Measurements.in(work.resolveSibling("runs.tsv"), Boolean.getBoolean("keep"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path benchmark = Path.of(arguments[0]).toAbsolutePath();
        List<String> peers = List.of(arguments).subList(2, arguments.length);
        Comparison comparison = new Comparison(benchmark, Integer.parseInt(arguments[1]), Set.copyOf(peers));
        int few = Integer.getInteger("few", 1_000);
        int many = Integer.getInteger("many", 10_000);
        int most = Integer.getInteger("most", 100_000);
        Set<Part> parts = Part.named(System.getProperty("parts", ""));
        for (Part part : parts) {
            switch (part) {
                case FEW -> comparison.cold(few);
                case MANY -> comparison.cold(many);
                case EDIT -> comparison.incremental(many);
                case DEPLOY -> comparison.deploying(many);
                case EVERYTHING -> comparison.everything(few);
                case GROWTH -> comparison.growth(List.of(few, many, most));
                case SERVE -> comparison.measured.add(comparison.serving(many));
            }
        }
        Path results = Files.createDirectories(comparison.work.getParent());
        new Report(comparison.measured.results(), comparison.measured.latency()).write(results);
        System.out.println(results.resolve("results.md"));
    }

    private void cold(int posts) throws IOException, InterruptedException {
        Blog own = blog("billet", posts);
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new Contender("Billet, `mvn site:generate`", times, own::forget, () -> maven(own, "generate")));
        contenders.add(new Contender("Billet without Maven", times, own::forget, () -> alone(own, "-Xmx2g")));
        if (peers.contains("hugo")) {
            Blog hugo = blog("hugo", posts);
            contenders.add(new Contender("Hugo", times, hugo::forget, () -> run(hugo, "hugo", "--quiet")));
        }
        if (peers.contains("eleventy")) {
            Blog eleventy = blog("eleventy", posts);
            Run.of(eleventy.folder(), Map.of(), List.of("npm", "install", "--no-audit", "--no-fund", "--silent"));
            contenders.add(new Contender(
                    "Eleventy", SLOW, eleventy::forget, () -> run(eleventy, "npx", "eleventy", "--quiet")));
        }
        if (peers.contains("jbake") && posts <= 1_000) {
            Blog jbake = blog("jbake", posts);
            contenders.add(
                    new Contender("JBake", SLOW, jbake::forget, () -> run(jbake, "mvn", "-q", "jbake:generate")));
        }
        measure(new Case("All new", posts, contenders));
    }

    private void incremental(int posts) throws IOException, InterruptedException {
        Blog own = blog("billet", posts);
        maven(own, "generate");
        Thread.sleep(3_000); // a file is trusted two seconds after it was written
        maven(own, "generate");
        Contender.Action nothing = () -> {};
        List<Contender> edited = new ArrayList<>();
        edited.add(new Contender("Billet, `mvn site:generate`", times, edit(own), () -> maven(own, "generate")));
        edited.add(new Contender("Maven's own start", times, nothing, () -> maven(own, "help")));
        List<Contender> same = new ArrayList<>();
        Contender.Action settle = () -> {
            Thread.sleep(3_000);
            maven(own, "generate");
        };
        same.add(new Contender("Billet, `mvn site:generate`", times, settle, () -> maven(own, "generate")));
        same.add(new Contender("Maven's own start", times, nothing, () -> maven(own, "help")));
        if (peers.contains("hugo")) {
            Blog hugo = blog("hugo", posts);
            edited.add(new Contender("Hugo", times, edit(hugo), () -> run(hugo, "hugo", "--quiet")));
            same.add(new Contender("Hugo", times, nothing, () -> run(hugo, "hugo", "--quiet")));
        }
        measure(new Case("One post edited", posts, edited));
        measure(new Case("Nothing changed", posts, same));
        measure(new Case(
                "The template of posts edited",
                posts,
                List.of(new Contender(
                        "Billet, `mvn site:generate`", times, own::editTemplate, () -> maven(own, "generate")))));
    }

    private void deploying(int posts) throws IOException, InterruptedException {
        Blog own = blog("billet", posts);
        maven(own, "generate");
        Path copy = own.folder().resolve("target/public");
        plan(own, copy, "deploy");
        measure(new Case(
                "What a deployment would change",
                posts,
                List.of(new Contender("Billet without Maven", times, () -> {}, () -> plan(own, copy, "plan")))));
    }

    private static Run plan(Blog blog, Path copy, String what) throws IOException, InterruptedException {
        return java(blog, "-Xmx2g", Plan.class.getName(), what, "target/site", copy.toString());
    }

    private static Contender.Action edit(Blog blog) {
        return () -> blog.edit("One more sentence.");
    }

    private void everything(int posts) throws IOException, InterruptedException {
        Blog own = blog("everything", posts);
        measure(new Case(
                "All new, everything on",
                posts,
                List.of(new Contender(
                        "Billet, `mvn site:generate`", SLOW, own::forget, () -> maven(own, "generate")))));
        measure(new Case(
                "One post edited, everything on",
                posts,
                List.of(new Contender("Billet, `mvn site:generate`", times, edit(own), () -> maven(own, "generate")))));
    }

    private void growth(List<Integer> sizes) throws IOException, InterruptedException {
        for (int posts : sizes) {
            Blog own = blog("billet", posts);
            measure(new Case(
                    "Growth, 2 GB of heap",
                    posts,
                    List.of(new Contender(
                            "Billet without Maven",
                            posts > 10_000 ? 1 : SLOW,
                            own::forget,
                            () -> alone(own, "-Xmx2g")))));
        }
    }

    private Latency serving(int posts) throws IOException, InterruptedException {
        return Latency.of(blog("billet", posts), command("serve"), times);
    }

    private void measure(Case made) throws IOException, InterruptedException {
        measured.add(made.run(times));
    }

    private Blog blog(String site, int posts) throws IOException {
        return Blog.of(sites, work, site, posts);
    }

    private static Run maven(Blog blog, String goal) throws IOException, InterruptedException {
        return Run.of(blog.folder(), Map.of(), command(goal));
    }

    private static List<String> command(String goal) {
        return List.of("mvn", "-q", "-o", goal.equals("help") ? "help:help" : "site:" + goal);
    }

    private static Run alone(Blog blog, String heap) throws IOException, InterruptedException {
        return java(blog, heap, Build.class.getName(), ".");
    }

    private static Run java(Blog blog, String heap, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap));
        command.addAll(blog.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return Run.of(blog.folder(), Map.of(), command);
    }

    private static Run run(Blog blog, String... command) throws IOException, InterruptedException {
        return Run.of(blog.folder(), Map.of(), List.of(command));
    }
}
