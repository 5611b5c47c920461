package dev.billet.replies;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The replies of all networks as one list: who said the same on two of them is heard once. */
final class Joined {
    private Joined() {}

    /** @param conversations in the order of the announcements; each in its own order */
    static List<Remark> of(List<List<Remark>> conversations) {
        Set<String> addresses = new HashSet<>();
        Set<String> said = new HashSet<>();
        List<Remark> joined = new ArrayList<>();
        for (List<Remark> conversation : conversations) {
            Set<String> here = new HashSet<>();
            for (Remark remark : conversation) {
                String same = key(remark);
                if (addresses.add(remark.url()) && !said.contains(same)) {
                    joined.add(remark);
                }
                here.add(same);
            }
            said.addAll(here); // twice on the same network is meant
        }
        return List.copyOf(joined);
    }

    private static String key(Remark remark) {
        return fold(remark.author()) + "\n" + fold(Cleaner.plain(remark.html()));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
