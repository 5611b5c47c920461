package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives each text a file of its own, also where capital letters make no difference. */
final class Targets {
    private Targets() {}

    static List<ForeignText> apart(List<ForeignText> texts) {
        Set<String> taken = new HashSet<>();
        List<ForeignText> apart = new ArrayList<>();
        for (ForeignText text : texts) {
            String target = text.target();
            for (int i = 2; !taken.add(target.toLowerCase(Locale.ROOT)); i++) {
                target = Paths.stem(text.target()) + "-" + i + ".md";
            }
            apart.add(text.to(target));
        }
        return apart;
    }
}
