package dev.billet.generator.migration;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects what the author should look at. Not thread-safe. */
final class Remarks {
    private static final int LONGEST = 90;

    private final List<Problem> problems = new ArrayList<>();

    void file(String source, String message, String remedy) {
        problems.add(Problem.warning(Place.file(source), message, remedy));
    }

    void line(String source, int line, String message, String remedy) {
        problems.add(Problem.warning(new Place(source, line, 0, 0, ""), message, remedy));
    }

    /** Something that has no equal here. */
    void asWritten(String source, int line, String written) {
        line(source, line, quoted(written) + " stays as written", "");
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Text as it stands in a message: on one line, cut where it is long. */
    static String quoted(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** All, by place. */
    List<Problem> sorted() {
        return problems.stream().sorted().distinct().toList();
    }
}
