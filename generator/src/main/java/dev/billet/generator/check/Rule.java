package dev.billet.generator.check;

import dev.billet.generator.problem.Problem;
import java.util.List;

/** One thing that a built site is checked for. */
interface Rule {
    List<Problem> check(BuiltSite site);
}
