package dev.billet.generator.theme;

import dev.billet.generator.problem.Problem;
import java.io.Serial;

/** A template is wrong, or asks for what is not there. */
public final class TemplateProblemException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    TemplateProblemException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
