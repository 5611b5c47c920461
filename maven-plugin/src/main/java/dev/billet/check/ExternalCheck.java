package dev.billet.check;

import dev.billet.generator.check.ExternalLink;
import dev.billet.generator.problem.Problem;
import dev.billet.syndication.Pause;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Asks other sites whether what is linked there is there: one host after the other in its own pace, several hosts at a time. All of
 * it is advice, since a site may be down for an hour, or answer no program.
 */
final class ExternalCheck {
    /** Between two questions to one host. */
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Visitor visitor;
    private final Pause pause;
    private final LinkMemory memory;
    private final Consumer<String> log;
    private final Consumer<String> progress;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param progress told often how far it has come */
    ExternalCheck(Visitor visitor, Pause pause, LinkMemory memory, Consumer<String> log, Consumer<String> progress) {
        this.visitor = visitor;
        this.pause = pause;
        this.memory = memory;
        this.log = log;
        this.progress = progress;
    }

    /** The problems, all of them warnings. */
    List<Problem> check(List<ExternalLink> links) {
        List<ExternalLink> unknown =
                links.stream().filter(link -> !memory.trusts(link.address())).toList();
        Map<String, List<ExternalLink>> byHost =
                unknown.stream().collect(Collectors.groupingBy(ExternalCheck::host, TreeMap::new, Collectors.toList()));
        log.accept("Asking for " + unknown.size() + " of " + links.size() + " links to other sites, on " + byHost.size()
                + " hosts; the others were there within the last week.");
        try {
            return byHost.values().parallelStream()
                    .flatMap(host -> ask(host, unknown.size()).stream())
                    .sorted()
                    .toList();
        } finally {
            memory.write();
        }
    }

    private List<Problem> ask(List<ExternalLink> host, int all) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < host.size(); i++) {
            ExternalLink link = host.get(i);
            if (i > 0 && !wait(PACE)) {
                return problems;
            }
            Visit visit = visitor.visit(link.address());
            progress.accept("Asking other sites: " + asked.incrementAndGet() + " of " + all + " links");
            if (visit instanceof Visit.Found) {
                memory.found(link.address());
            } else if (visit instanceof Visit.Busy busy) {
                log.accept(host(link) + " asks to be left alone (" + busy.reason() + "): " + (host.size() - i)
                        + " of its addresses were not checked.");
                return problems;
            } else if (visit instanceof Visit.Doubtful doubtful) {
                link.places()
                        .forEach(place -> problems.add(
                                Problem.warning(place, link.address() + " " + doubtful.reason(), doubtful.remedy())));
            }
        }
        return problems;
    }

    private boolean wait(Duration time) {
        try {
            pause.of(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String host(ExternalLink link) {
        try {
            String host = URI.create(link.address()).getHost();
            return host == null ? link.address() : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return link.address();
        }
    }
}
