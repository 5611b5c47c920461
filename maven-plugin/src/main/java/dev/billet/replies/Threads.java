package dev.billet.replies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the replies to one announcement in the order of the conversation. */
final class Threads {
    private static final int DEEPEST = 2;
    private static final Comparator<Remark> BY_DATE =
            Comparator.comparing(Remark::date).thenComparing(Remark::id);

    private final Map<String, List<Remark>> answers;
    private final List<Remark> order = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Threads(List<Remark> remarks, String root) {
        Set<String> known = remarks.stream().map(Remark::id).collect(Collectors.toSet());
        Function<Remark, String> parent =
                remark -> remark.parent() != null && known.contains(remark.parent()) ? remark.parent() : root;
        this.answers = remarks.stream().sorted(BY_DATE).collect(Collectors.groupingBy(parent));
    }

    /**
     * Each reply below what it answers, else by date. What answers something that is not shown moves up to the announcement.
     *
     * @param root the id of the announcement
     */
    static List<Remark> of(List<Remark> remarks, String root) {
        Threads threads = new Threads(remarks, root);
        threads.below(root, 0);
        return List.copyOf(threads.order);
    }

    private void below(String parent, int depth) {
        for (Remark remark : answers.getOrDefault(parent, List.of())) {
            if (seen.add(remark.id())) {
                order.add(remark.at(Math.min(depth, DEEPEST)));
                below(remark.id(), depth + 1);
            }
        }
    }
}
