package dev.billet.check;

import dev.billet.generator.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many errors and warnings there are. */
final class Summary {
    private Summary() {}

    /** {@code 1 error, 2 warnings}, or that there is none. */
    static String of(List<Problem> problems) {
        long errors = problems.stream().filter(Problem::isError).count();
        String counts = Stream.of(count(errors, "error"), count(problems.size() - errors, "warning"))
                .filter(count -> !count.startsWith("0 "))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "nothing is wrong" : counts;
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
