package dev.billet.generator.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which part of a text's HTML is its summary: what stands above the marker, else the first paragraph. */
final class Summary {
    private static final Pattern MARKER = Pattern.compile("\\s*<!--\\s*more\\s*-->\\s*", Pattern.CASE_INSENSITIVE);

    private int from;
    private int to = -1;
    private boolean marked;
    private String ending = "";
    private final List<Cut> cuts = new ArrayList<>();

    private record Cut(int from, int to) {}

    static boolean isMarker(CharSequence html) {
        return html.length() < 40 && MARKER.matcher(html).matches();
    }

    /** The marker stands where so much has been written. */
    void mark(int written, String endTag) {
        if (!marked) {
            marked = true;
            from = 0;
            to = written;
            ending = endTag;
        }
    }

    /** A paragraph of the text itself, not of a quote or a list. */
    void paragraph(int start, int end) {
        if (to < 0) {
            from = start;
            to = end;
        }
    }

    /** Leaves a stretch out of the summary: a reference to a footnote that is not there, an id that another page has. */
    void omit(int start, int end) {
        if (!marked) {
            cuts.add(new Cut(start, end));
        }
    }

    String html(String whole) {
        if (to < 0) {
            return "";
        }
        StringBuilder summary = new StringBuilder(to - from);
        int at = from;
        for (Cut cut : cuts) {
            if (cut.from >= at && cut.to <= to) {
                summary.append(whole, at, cut.from);
                at = cut.to;
            }
        }
        return summary.append(whole, at, to).append(ending).toString().strip();
    }

    static String withoutMarkup(String html) {
        StringBuilder text = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            int end = html.charAt(i) == '<' ? tagEnd(html, i) : -1;
            if (end > 0) {
                i = end - 1;
            } else if (!Character.isWhitespace(html.charAt(i))) {
                text.append(html.charAt(i));
            } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return Escaping.unescapeHtml(text.toString().stripTrailing());
    }

    /** The index behind the tag or comment that starts here; -1 if it does not end. */
    private static int tagEnd(String html, int from) {
        if (html.startsWith("<!--", from)) {
            int end = html.indexOf("-->", from);
            return end < 0 ? -1 : end + 3;
        }
        char quote = 0;
        for (int i = from + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
