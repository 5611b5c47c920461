package dev.billet.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing list of choices as short and as calm as it can be and still fail. */
public final class Shrinking {
    private Shrinking() {}

    public static List<Integer> of(List<Integer> script, Predicate<List<Integer>> fails) {
        List<Integer> best = script;
        for (boolean better = true; better; ) {
            better = false;
            for (List<Integer> candidate : candidates(best)) {
                if (fails.test(candidate)) {
                    best = candidate;
                    better = true;
                    break;
                }
            }
        }
        return best;
    }

    private static List<List<Integer>> candidates(List<Integer> script) {
        List<List<Integer>> candidates = new ArrayList<>();
        for (int length = script.size() / 2;
                length < script.size();
                length = length + Math.max(1, (script.size() - length) / 2)) {
            candidates.add(script.subList(0, length));
        }
        for (int place = 0; place < script.size(); place++) {
            if (script.get(place) > 0) {
                candidates.add(with(script, place, 0));
            }
        }
        for (int place = 0; place < script.size(); place++) {
            if (script.get(place) > 1) {
                candidates.add(with(script, place, script.get(place) - 1));
            }
        }
        return candidates;
    }

    private static List<Integer> with(List<Integer> script, int place, int choice) {
        List<Integer> changed = new ArrayList<>(script);
        changed.set(place, choice);
        return changed;
    }
}
