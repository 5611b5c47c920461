package dev.billet.generator.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives each text a file of its own, also where capital letters make no difference. */
final class Targets {
    private static final Pattern LANGUAGE = Pattern.compile("(.*[^/])\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.md");

    private Targets() {}

    static List<ForeignText> apart(List<ForeignText> texts) {
        Set<String> taken = new HashSet<>();
        List<ForeignText> apart = new ArrayList<>();
        for (ForeignText text : texts) {
            String wanted = withoutLanguage(text);
            String target = wanted;
            for (int i = 2; !taken.add(target.toLowerCase(Locale.ROOT)); i++) {
                target = Paths.stem(wanted) + "-" + i + ".md";
            }
            apart.add(text.to(target));
        }
        return apart;
    }

    /** A name such as {@code learn.go.md} would tell a language here. */
    private static String withoutLanguage(ForeignText text) {
        Matcher told = LANGUAGE.matcher(text.target());
        boolean own = told.matches() && told.group(2).equals(text.lang());
        return told.matches() && !own ? told.group(1) + "-" + told.group(2) + ".md" : text.target();
    }
}
