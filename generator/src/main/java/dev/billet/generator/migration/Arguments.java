package dev.billet.generator.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a tag or shortcode: {@code key="value"}, or alone, then known by their place from 0. */
final class Arguments {
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?:([\\w.-]+)\\s*=\\s*)?(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'|`([^`]*+)`|([^\\s,\"'`=]++))");

    private Arguments() {}

    static Map<String, String> of(String written) {
        Map<String, String> arguments = new LinkedHashMap<>();
        Matcher argument = ARGUMENT.matcher(written);
        while (argument.find()) {
            String key = argument.group(1) == null ? String.valueOf(arguments.size()) : argument.group(1);
            String value = "";
            for (int group = 2; group <= 5; group++) {
                value = argument.group(group) == null ? value : argument.group(group);
            }
            arguments.put(key, argument.group(2) == null ? value : value.replaceAll("\\\\(.)", "$1"));
        }
        return arguments;
    }
}
