package dev.billet.generator.theme;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.io.Serial;
import java.util.List;

/** A template is wrong, or asks for what is not there. */
public final class TemplateProblemException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Place place;
    private final String remedy;

    TemplateProblemException(Place place, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.place = place;
        this.remedy = remedy;
    }

    /**
     * The problem to report.
     *
     * @param subjects the files whose pages have it, sorted; may be empty
     */
    public Problem problem(List<String> subjects) {
        return Problem.error(place, getMessage() + during(subjects), remedy);
    }

    private static String during(List<String> subjects) {
        int others = subjects.size() - 1;
        return switch (subjects.size()) {
            case 0 -> "";
            case 1 -> " (for " + subjects.get(0) + ")";
            default -> " (for " + subjects.get(0) + " and " + others + " other file" + (others == 1 ? "" : "s") + ")";
        };
    }
}
