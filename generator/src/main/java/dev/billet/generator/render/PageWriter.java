package dev.billet.generator.render;

import dev.billet.generator.assemble.Addresses;
import dev.billet.generator.model.Page;
import dev.billet.generator.model.Site;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.theme.TemplateProblemException;
import dev.billet.generator.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Renders pages and writes them at once; remembers the templates that failed. Thread-safe. */
final class PageWriter {
    private final Theme theme;
    private final Site site;
    private final OutputWriter output;
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

    PageWriter(Theme theme, Site site, OutputWriter output) {
        this.theme = theme;
        this.site = site;
        this.output = output;
    }

    /**
     * Writes one page.
     *
     * @param path of the page, from the root of the site
     * @param subject the file it is made of, for messages
     * @param values what its template sees beside the site and the page
     */
    void write(String template, String path, Page page, String subject, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        write(template, path, page.lang(), subject, all);
    }

    /** Writes what is no page, such as a feed. */
    void write(String template, String path, String lang, String subject, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("site", site);
        try {
            String text = theme.render(template, lang, all);
            boolean marked = all.get("page") instanceof Page page && page.kind() == Page.Kind.POST;
            output.write(Addresses.file(path), (marked ? Version.mark(text) : text).getBytes(StandardCharsets.UTF_8));
        } catch (TemplateProblemException e) {
            failures.add(new Failure(subject, e));
        }
    }

    /** Reports what is wrong with templates: each mistake once, however many pages have it. */
    void report(Consumer<Problem> problems) {
        Map<Problem, List<Failure>> mistakes =
                failures.stream().collect(Collectors.groupingBy(failure -> failure.cause.problem(List.of())));
        mistakes.values().forEach(same -> {
            List<String> subjects = same.stream()
                    .map(Failure::subject)
                    .filter(subject -> !subject.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            problems.accept(same.get(0).cause.problem(subjects));
        });
    }

    private record Failure(String subject, TemplateProblemException cause) {}
}
