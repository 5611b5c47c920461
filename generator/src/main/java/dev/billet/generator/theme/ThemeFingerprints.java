package dev.billet.generator.theme;

import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.theme.ThemeFiles.ThemeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files of a theme a template is made with: those that it names, those that these name, and so on; the words and the
 * addresses of assets for all.
 */
final class ThemeFingerprints {
    private static final Pattern NAMED = Pattern.compile("[\"']([^\"']+\\.ftl[hx]?)[\"']");

    /** Takes in a template whose name is only known when it runs. */
    private static final Pattern UNNAMED = Pattern.compile(
            "[<\\[]#(?:import|include)\\s+(?![\"'][^\"'$#]*[\"'])|get_optional_template|\\?(?:interpret|eval)");

    private final Map<String, Long> files = new TreeMap<>();
    private final Map<String, Set<String>> named = new TreeMap<>();
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    /** @param settings what the blog chose of the theme */
    ThemeFingerprints(ThemeFiles theme, String settings) throws IOException {
        files.put("", Fingerprint.of(settings));
        for (String name : theme.below("")) {
            Fingerprint layers = new Fingerprint();
            for (ThemeFile layer : theme.layers(name).toList()) {
                layers.add(Fingerprint.of(layer.bytes()));
            }
            files.put(name, layers.value());
            if (name.startsWith(ThemeFiles.TEMPLATES)) {
                byte[] template = theme.find(name).orElseThrow().bytes();
                named.put(name, named(new String(template, StandardCharsets.UTF_8)));
            }
        }
    }

    /** Of every file. */
    long all() {
        return of(files.keySet());
    }

    /** Of one template and all that it is made with. */
    long of(String template) {
        return known.computeIfAbsent(template, t -> {
            Set<String> needed = new TreeSet<>();
            need(ThemeFiles.TEMPLATES + t, needed);
            files.keySet().stream()
                    .filter(name -> !name.startsWith(ThemeFiles.TEMPLATES))
                    .forEach(needed::add);
            return of(needed);
        });
    }

    private long of(Set<String> names) {
        Fingerprint fingerprint = new Fingerprint();
        names.forEach(name -> fingerprint.add(name).add(files.getOrDefault(name, 0L)));
        return fingerprint.value();
    }

    private void need(String name, Set<String> needed) {
        if (needed.add(name)) {
            named.getOrDefault(name, Set.of())
                    .forEach(part -> named.keySet().stream()
                            .filter(other -> other.endsWith(part))
                            .toList()
                            .forEach(other -> need(other, needed)));
        }
    }

    /** The ends of the names of templates that this one takes in; the end of every name if that cannot be told. */
    private static Set<String> named(String template) {
        if (UNNAMED.matcher(template).find()) {
            return Set.of("");
        }
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAMED.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1).substring(matcher.group(1).lastIndexOf('/') + 1));
        }
        return names;
    }
}
