package dev.billet.generator.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes text that people read: counts its words, sets its quotes, explains its abbreviations. */
final class RunningText {
    private final Html html;
    private final Typography typography;
    private final Map<String, String> abbreviations;
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Words words = new Words();
    private char[] buffer = new char[256];
    private char last = '\n';

    RunningText(Html html, Typography typography, Map<String, String> abbreviations) {
        this.html = html;
        this.typography = typography;
        this.abbreviations = abbreviations;
        for (String abbreviation : abbreviations.keySet()) {
            byFirst.computeIfAbsent(abbreviation.charAt(0), c -> new ArrayList<>())
                    .add(abbreviation);
        }
        byFirst.values()
                .forEach(list -> list.sort(Comparator.comparing(String::length).reversed()));
    }

    int words() {
        return words.count();
    }

    Typography typography() {
        return typography;
    }

    /** A new block: what is written next has nothing before it. */
    void restart() {
        last = '\n';
    }

    /** Something that is no text has been written, as a word would be. */
    void skip(CharSequence skipped) {
        String text = skipped.toString();
        words.add(characters(text), text.length());
        last = 'x';
    }

    /** @param literal whether the author asked for these very characters */
    void write(String text, boolean literal) {
        char[] characters = characters(text);
        words.add(characters, text.length());
        if (abbreviations.isEmpty()) {
            plain(text, literal || !typography.needsWork(characters, text.length()));
            return;
        }
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String found = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) ? abbreviationAt(text, i) : null;
            if (found != null) {
                plain(text.substring(written, i), literal);
                html.raw("<abbr")
                        .attribute("title", abbreviations.getOrDefault(found, ""))
                        .raw(">");
                html.text(found).raw("</abbr>");
                last = 'x';
                i += found.length() - 1;
                written = i + 1;
            }
        }
        plain(text.substring(written), literal);
    }

    /** Its characters, in an array that the next call uses again: reading them one by one from a text costs more. */
    private char[] characters(String text) {
        int length = text.length();
        if (length > buffer.length) {
            buffer = new char[length + length / 2];
        }
        text.getChars(0, length, buffer, 0);
        return buffer;
    }

    private @Nullable String abbreviationAt(String text, int at) {
        for (String abbreviation : byFirst.getOrDefault(text.charAt(at), List.of())) {
            int end = at + abbreviation.length();
            if (text.startsWith(abbreviation, at)
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return abbreviation;
            }
        }
        return null;
    }

    private void plain(String text, boolean literal) {
        if (text.isEmpty()) {
            return;
        }
        html.text(literal ? text : typography.set(text, last));
        last = text.charAt(text.length() - 1);
    }
}
