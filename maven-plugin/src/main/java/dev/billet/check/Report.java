package dev.billet.check;

import dev.billet.generator.problem.Problem;
import java.util.List;

/** Tells problems to somebody. */
interface Report {
    /** @param problems sorted by place */
    void tell(List<Problem> problems);
}
