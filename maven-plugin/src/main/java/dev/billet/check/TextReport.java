package dev.billet.check;

import dev.billet.generator.problem.Problem;
import dev.billet.run.Console;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** File by file, each with a heading. */
final class TextReport implements Report {
    private final Console console;

    TextReport(Console console) {
        this.console = console;
    }

    @Override
    public void tell(List<Problem> problems) {
        Map<String, List<Problem>> byFile = problems.stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.place().file(), LinkedHashMap::new, Collectors.toList()));
        byFile.forEach((file, its) -> {
            console.info(file + ": " + Summary.of(its));
            its.forEach(this::tell);
        });
    }

    private void tell(Problem problem) {
        if (problem.isError()) {
            console.error(problem.toString());
        } else {
            console.warn(problem.toString());
        }
    }
}
