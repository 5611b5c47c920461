package dev.billet.generator.migration;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Jekyll's {@code _config.yml}: where things are, and what front matter is when it does not say. */
record JekyllConfig(Fields fields, ZoneId zone) {
    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext",
            "none", "/:categories/:title:output_ext");
    private static final Set<String> WITH_ENDING = Set.of("date", "ordinal", "none", "weekdate");
    private static final List<String> EXCLUDED = List.of(
            "Gemfile", "Gemfile.lock", "node_modules", "vendor/bundle", "vendor/cache", "vendor/gems", "vendor/ruby");

    static JekyllConfig of(Fields fields, Remarks remarks, String source) {
        String zone = fields.text("timezone", "UTC");
        try {
            return new JekyllConfig(fields, ZoneId.of(zone));
        } catch (DateTimeException e) {
            remarks.file(source, "timezone: \"" + zone + "\" is not a time zone; UTC was taken", "");
            return new JekyllConfig(fields, ZoneOffset.UTC);
        }
    }

    /** The pattern of a post's address. */
    String postPattern() {
        return pattern(fields.text("permalink", "date"));
    }

    /** The pattern that a style's name stands for; a pattern is its own. */
    static String pattern(String permalink) {
        return STYLES.getOrDefault(permalink, permalink);
    }

    /** How a page's address ends: with a slash, or with its ending. */
    String pageSuffix() {
        String style = fields.text("permalink", "date");
        if (style.equals("pretty") || style.endsWith("/")) {
            return "/";
        }
        return WITH_ENDING.contains(style) || style.endsWith(":output_ext") ? ":output_ext" : "";
    }

    /** The collections besides posts, by name. */
    Fields collections() {
        Object collections = fields.values().get("collections");
        if (collections instanceof List<?>) {
            Fields none = Fields.NONE;
            for (String name : fields.texts("collections")) {
                none = none.with(name, Map.of());
            }
            return none;
        }
        return fields.section("collections");
    }

    /** What {@code defaults:} say for a file; the closest path wins. */
    Fields defaults(String source, String type) {
        Fields all = Fields.NONE;
        List<Fields> matching = fields.sections("defaults").stream()
                .filter(each -> matches(each.section("scope"), source, type))
                .sorted(Comparator.comparingInt(
                        (Fields each) -> each.section("scope").text("path", "").length() * 2
                                + (each.section("scope").has("type") ? 1 : 0)))
                .toList();
        for (Fields each : matching) {
            all = each.section("values").over(all);
        }
        return all;
    }

    private static boolean matches(Fields scope, String source, String type) {
        String wanted = scope.text("type", type);
        String path = scope.text("path", "").replaceFirst("^/", "").replaceFirst("/$", "");
        boolean below = path.isEmpty()
                || (path.contains("*")
                        ? glob(path).matcher(source).lookingAt()
                        : (source + "/").startsWith(path + "/"));
        return wanted.equals(type) && below;
    }

    /** Why Jekyll would not publish a file; empty if it would. */
    String excluded(String source) {
        if (Stream.concat(EXCLUDED.stream(), fields.texts("exclude").stream()).anyMatch(e -> covers(e, source))) {
            return "the blog's _config.yml excludes it";
        }
        return "";
    }

    boolean included(String source) {
        return fields.texts("include").stream().anyMatch(e -> covers(e, source));
    }

    private static boolean covers(String entry, String source) {
        String path = entry.replaceFirst("^/", "").replaceFirst("/$", "");
        return path.contains("*")
                ? glob(path).matcher(source).matches()
                : source.equals(path) || source.startsWith(path + "/");
    }

    private static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (c == '*' && i + 1 < glob.length() && glob.charAt(i + 1) == '*') {
                regex.append(".*");
                i++;
            } else {
                regex.append(c == '*' ? "[^/]*" : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
