package dev.billet.generator.check;

import dev.billet.generator.config.SiteAddress;
import dev.billet.generator.model.Post;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that can be known to be wrong with a built site without a network. */
public final class SiteCheck {
    private static final List<Rule> RULES = List.of(new LinkCheck(), new HtmlCheck(), new FeedCheck(), new CardCheck());

    /** What a theme tells machines, and what it writes on every page and is not the author's. */
    private static final Set<Reference.Kind> UNVOUCHED =
            EnumSet.of(Reference.Kind.METADATA, Reference.Kind.NOT_FOLLOWED);

    private final BuiltSite site;

    private SiteCheck(BuiltSite site) {
        this.site = site;
    }

    /**
     * Reads a built site.
     *
     * @param base the blog's folder; places are told relative to it
     * @param folder the built site
     * @param displayName the folder as the author knows it
     * @param paths the path of what was made of each of the author's files, by the file
     */
    public static SiteCheck of(
            Path base,
            Path folder,
            String displayName,
            SiteAddress address,
            Map<String, String> paths,
            List<Post> posts) {
        return new SiteCheck(BuiltSite.read(folder, address, new Sources(base, displayName, address, paths), posts));
    }

    /**
     * What is wrong, sorted by place; what the same line has wrong on many pages is told once, and what a text has wrong not
     * again where a list shows its beginning.
     */
    public List<Problem> problems() {
        List<Problem> found = RULES.stream()
                .flatMap(rule -> rule.check(site).stream())
                .distinct()
                .sorted()
                .toList();
        Set<String> inTexts = found.stream()
                .filter(problem -> !site.isBuilt(problem.place().file()))
                .map(Problem::message)
                .collect(Collectors.toUnmodifiableSet());
        Map<String, List<Problem>> same = new LinkedHashMap<>();
        found.stream()
                .filter(problem -> !site.isBuilt(problem.place().file()) || !inTexts.contains(problem.message()))
                .forEach(problem -> same.computeIfAbsent(key(problem), key -> new ArrayList<>())
                        .add(problem));
        return same.values().stream().map(SiteCheck::once).sorted().toList();
    }

    /** The links to other sites that the author vouches for, by address. */
    public List<ExternalLink> external() {
        Map<String, List<Place>> places = new TreeMap<>();
        site.pages()
                .forEach(page -> page.references().stream()
                        .filter(reference -> !UNVOUCHED.contains(reference.kind()))
                        .forEach(reference -> external(page, reference, places)));
        return places.entrySet().stream()
                .map(link -> new ExternalLink(link.getKey(), worthTelling(link.getValue())))
                .toList();
    }

    /** Those in texts, which lists show the beginnings of; else those in pages. */
    private List<Place> worthTelling(List<Place> places) {
        List<Place> inTexts = places.stream()
                .filter(place -> !site.isBuilt(place.file()))
                .distinct()
                .sorted()
                .toList();
        return inTexts.isEmpty() ? places.stream().distinct().sorted().toList() : inTexts;
    }

    private void external(BuiltPage page, Reference reference, Map<String, List<Place>> places) {
        if (Target.of(reference.written(), BuiltSite.path(page.name()), site.address())
                instanceof Target.Outside outside) {
            places.computeIfAbsent(outside.address().replaceFirst("#.*", ""), address -> new ArrayList<>())
                    .add(site.place(page, reference.offset(), reference.written()));
        }
    }

    private static String key(Problem problem) {
        return problem.place().line() == 0
                ? problem.place() + "\n" + problem.message()
                : problem.message() + "\n" + problem.place().text().strip();
    }

    private static Problem once(List<Problem> same) {
        Problem first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        String others = "The same on " + (same.size() - 1) + (same.size() == 2 ? " other page" : " other pages")
                + ": look into the template.";
        return new Problem(
                first.severity(),
                first.place(),
                first.message(),
                first.remedy().isEmpty() ? others : first.remedy() + "\n" + others,
                first.cause());
    }
}
