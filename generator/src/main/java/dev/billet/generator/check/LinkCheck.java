package dev.billet.generator.check;

import dev.billet.generator.data.Spelling;
import dev.billet.generator.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every link, picture, script and style sheet of the site that stays on the site leads to a file of it, and to an anchor there. */
final class LinkCheck implements Rule {
    @Override
    public List<Problem> check(BuiltSite site) {
        return site.pages()
                .parallel()
                .flatMap(page -> page.references().stream().flatMap(reference -> check(site, page, reference).stream()))
                .toList();
    }

    private static Optional<Problem> check(BuiltSite site, BuiltPage page, Reference reference) {
        Target target = Target.of(reference.written(), BuiltSite.path(page.name()), site.address());
        if (target instanceof Target.Inside inside) {
            Optional<String> served = site.served(inside.path());
            return served.isEmpty()
                    ? Optional.of(missing(site, page, reference, inside.path()))
                    : anchor(site, page, reference, inside, served.get());
        }
        if (target instanceof Target.Beside beside && site.served(beside.path()).isPresent()) {
            return Optional.of(Problem.error(
                    site.place(page, reference.offset(), reference.written()),
                    reference.kind().broken() + ": " + beside.path() + " is not below "
                            + site.address().base(),
                    "The site is served below " + site.address().base() + ". Write "
                            + site.address().href(beside.path()) + ", in a template ${href(\"" + beside.path()
                            + "\")}."));
        }
        return Optional.empty();
    }

    private static Problem missing(BuiltSite site, BuiltPage page, Reference reference, String path) {
        return Problem.error(
                site.place(page, reference.offset(), reference.written()),
                reference.kind().broken() + ": the site has no "
                        + site.address().href(path),
                remedy(site, page, reference.written(), path));
    }

    private static String remedy(BuiltSite site, BuiltPage page, String written, String path) {
        String below = site.address().path(path);
        if (!below.equals(path) && site.served(below).isPresent()) {
            return "The path of the site is put in front of it by itself: write " + below + ".";
        }
        return site.meant(page, written)
                .map(meant -> "In Markdown write " + meant.name().replace(" ", "%20") + ", in HTML "
                        + site.address().href(meant.path()) + ".")
                .or(() -> Spelling.nearest(path, site.paths())
                        .map(known -> "Did you mean " + site.address().href(known) + "?"))
                .orElse("Nothing there has a name like it.");
    }

    private static Optional<Problem> anchor(
            BuiltSite site, BuiltPage page, Reference reference, Target.Inside inside, String served) {
        @Nullable BuiltPage target = site.page(served);
        String anchor = inside.fragment();
        if (target == null || reference.kind() == Reference.Kind.FILE || leads(anchor, target)) {
            return Optional.empty();
        }
        String near = Spelling.nearest(anchor, target.anchors())
                .map(known -> "Did you mean #" + known + "?")
                .orElseGet(() -> known(target.anchors().stream()));
        return Optional.of(Problem.error(
                site.place(page, reference.offset(), reference.written()),
                "the page " + site.address().href(inside.path()) + " has no anchor #" + anchor,
                near));
    }

    /** The top is everywhere, and {@code :~:} begins a piece of text, which the browser looks for. */
    private static boolean leads(String anchor, BuiltPage target) {
        return anchor.isEmpty()
                || anchor.equalsIgnoreCase("top")
                || anchor.startsWith(":~:")
                || target.anchors().contains(anchor);
    }

    private static String known(Stream<String> anchors) {
        List<String> some = anchors.sorted().limit(10).toList();
        return some.isEmpty() ? "It has none at all." : "It has #" + String.join(", #", some) + ".";
    }
}
