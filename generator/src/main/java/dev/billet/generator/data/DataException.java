package dev.billet.generator.data;

import dev.billet.generator.problem.Problem;
import java.io.Serial;

/** The text is not a document of its format; carries the one problem to report. */
public final class DataException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public DataException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
