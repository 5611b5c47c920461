package dev.billet.generator.migration;

import dev.billet.generator.config.SiteAddress;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what foreign shortcodes become: directives, figures, blocks of code. */
final class Directives {
    private static final Pattern YOUTUBE_ID = Pattern.compile("[\\w-]{6,20}");
    private static final Pattern VIMEO_ID = Pattern.compile("\\d{4,12}");
    private static final Pattern YOUTUBE = Pattern.compile(
            "(?:https?:)?//(?:www\\.|m\\.)?(?:youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#\\s\"]*&(?:amp;)?)?v=|embed/|v/|shorts/)|youtu\\.be/)([\\w-]{6,20})[^\\s\"<]*");

    private static final Pattern VIMEO = Pattern.compile(
            "(?:https?:)?//(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?(\\d{4,12})(?:[/?#][^\\s\"<]*)?");

    private static final Pattern MARKED =
            Pattern.compile("(?i)\\bhl_lines\\s*=\\s*\\[?[\"']?([\\d-]+(?:[ ,]+[\\d-]+)*)");
    private static final Pattern NUMBERED = Pattern.compile("(?i)\\blinenos\\b(?!\\s*=\\s*[\"']?(?:false|0))");

    private Directives() {}

    /** The directive for a video, given by id or by address; null if there is none. */
    static @Nullable String youtube(Map<String, String> arguments, String text, int start, int end) {
        String given = first(arguments, "id", "v", "video_id", "videoId", "code", "url", "0", "1");
        if (given.matches("(?i)youtube.*\\.html|youtube")) {
            given = first(arguments, "id", "v", "video_id", "videoId", "code", "url", "1");
        }
        String id = YOUTUBE_ID.matcher(given).matches() ? given : youtubeId(given);
        if (id == null) {
            return null;
        }
        String title = first(arguments, "title");
        return alone(
                "::youtube[" + id + "]" + (title.isEmpty() ? "" : "{title=\"" + title.replace("\"", "'") + "\"}"),
                text,
                start,
                end);
    }

    static @Nullable String vimeo(Map<String, String> arguments, String text, int start, int end) {
        String id = first(arguments, "id", "0");
        return VIMEO_ID.matcher(id).matches() ? alone("::vimeo[" + id + "]", text, start, end) : null;
    }

    /** The id in an address of YouTube; null if it is none. */
    private static @Nullable String youtubeId(String url) {
        Matcher m = YOUTUBE.matcher(url.strip());
        return m.matches() ? m.group(1) : null;
    }

    /** The directive for the address of a video; null if it is none that we know. */
    static @Nullable String video(String url) {
        @Nullable String id = youtubeId(url);
        Matcher vimeo = VIMEO.matcher(url.strip());
        return id != null ? "::youtube[" + id + "]" : vimeo.matches() ? "::vimeo[" + vimeo.group(1) + "]" : null;
    }

    /** A directive needs a paragraph of its own. */
    static String alone(String directive, String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 2), start);
        String after = text.substring(end, Math.min(text.length(), end + 2));
        String above = start == 0 || before.equals("\n\n") || start == 1 && before.equals("\n")
                ? ""
                : before.endsWith("\n") ? "\n" : "\n\n";
        String below = after.isEmpty() || after.equals("\n\n") || after.equals("\n")
                ? ""
                : after.startsWith("\n") ? "\n" : "\n\n";
        return above + directive + below;
    }

    /** An image whose title is its caption; null without a source. */
    static @Nullable String figure(Map<String, String> arguments) {
        String source = first(arguments, "src", "image_path", "path", "url", "file");
        if (source.isEmpty()) {
            return null;
        }
        String caption = first(arguments, "caption", "title");
        String alt = first(arguments, "alt");
        String image = image(source, alt.isEmpty() ? caption : alt, caption);
        String link = first(arguments, "link", "href");
        return link.isEmpty() ? image : "[" + image + "](" + Paths.encoded(SiteAddress.decoded(link)) + ")";
    }

    static String image(String source, String alt, String caption) {
        String words = alt.replaceAll("\\s+", " ")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .strip();
        String title = caption.replaceAll("\\s+", " ").replace("\"", "\\\"").strip();
        return "![" + words + "]("
                + source.replace(" ", "%20").replace("(", "%28").replace(")", "%29")
                + (title.isEmpty() ? "" : " \"" + title + "\"") + ")";
    }

    /** A block of code, fenced by more backticks than stand in it. */
    static String fence(String language, String code, String indent) {
        String inner = code.replaceFirst("\\A[ \\t]*\\n", "").replaceFirst("\\n?[ \\t]*\\z", "");
        int longest = 2;
        Matcher ticks = Pattern.compile("`{3,}").matcher(inner);
        while (ticks.find()) {
            longest = Math.max(longest, ticks.group().length());
        }
        String fence = "`".repeat(longest + 1);
        return fence + language + "\n" + (inner.isEmpty() ? "" : inner + "\n") + indent + fence;
    }

    /** Marked lines and numbers, as they stand behind the language of a fence. */
    static String codeOptions(String foreign) {
        Matcher marked = MARKED.matcher(foreign);
        String braces = marked.find() ? " {" + marked.group(1).strip().replaceAll("[\\s,]+", ",") + "}" : "";
        return braces + (NUMBERED.matcher(foreign).find() ? " linenos" : "");
    }

    static String first(Map<String, String> arguments, String... keys) {
        for (String key : keys) {
            String value = arguments.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
