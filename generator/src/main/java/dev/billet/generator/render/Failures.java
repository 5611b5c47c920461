package dev.billet.generator.render;

import dev.billet.generator.problem.Problem;
import dev.billet.generator.theme.TemplateProblemException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The templates that failed. Thread-safe. */
final class Failures {
    private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

    /**
     * Notes a failure.
     *
     * @param subject the file whose page has it; empty if it is of none
     */
    void add(String subject, TemplateProblemException cause) {
        failures.add(new Failure(subject, cause));
    }

    /** Reports each mistake once, however many pages have it. */
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
            TemplateProblemException cause = same.get(0).cause;
            problems.accept(cause.problem(subjects).because(cause));
        });
    }

    private record Failure(String subject, TemplateProblemException cause) {}
}
