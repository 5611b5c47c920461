package dev.billet.syndication.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps Forem from taking a post's braces for its own tags. In code it does so by itself. */
final class Liquid {
    private static final Pattern CODE = Pattern.compile("(?ms)^(`{3,}|~{3,}).*?^\\1[`~]*$|(`+)(?!`).+?(?<!`)\\2(?!`)");

    private Liquid() {}

    static String escaped(String markdown) {
        StringBuilder escaped = new StringBuilder();
        int end = 0;
        for (Matcher code = CODE.matcher(markdown); code.find(); end = code.end()) {
            escaped.append(text(markdown.substring(end, code.start()))).append(code.group());
        }
        return escaped.append(text(markdown.substring(end))).toString();
    }

    private static String text(String markdown) {
        return markdown.replace("{%", "{&#37;").replace("{{", "{&#123;");
    }
}
