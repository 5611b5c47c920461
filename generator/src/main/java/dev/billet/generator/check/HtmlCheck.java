package dev.billet.generator.check;

import dev.billet.generator.check.BuiltPage.Flaw;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.util.List;

/** Every page is HTML in which each tag has its end, each id is there once, and each picture has words. */
final class HtmlCheck implements Rule {
    @Override
    public List<Problem> check(BuiltSite site) {
        return site.pages()
                .flatMap(page -> page.flaws().stream().map(flaw -> problem(site, page, flaw)))
                .toList();
    }

    private static Problem problem(BuiltSite site, BuiltPage page, Flaw flaw) {
        Place place = site.place(page, flaw.offset(), flaw.text(), flaw.trace());
        return flaw.error()
                ? Problem.error(place, flaw.message(), flaw.remedy())
                : Problem.warning(place, flaw.message(), flaw.remedy());
    }
}
