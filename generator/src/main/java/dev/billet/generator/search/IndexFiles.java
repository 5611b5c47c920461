package dev.billet.generator.search;

import dev.billet.generator.search.SearchIndex.File;
import dev.billet.generator.search.SearchIndex.Part;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the index of one language.
 *
 * <p>{@code en.json} lists the pages and says which file has the words of which first letter. {@code en-1.txt} and so on begin
 * with the version of the index; each further line is a stem: what its forms begin with, their ends with commas between them,
 * then the pages of each {@link Group.Place} as {@link Postings} write them.
 */
final class IndexFiles {
    private static final int FILE_SIZE = 48 * 1024;
    private static final int FEW_PAGES = 20;
    private static final int LONGEST_SUMMARY = 160;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String lang;
    private final List<SearchEntry> entries;
    private final Collection<Group> groups;

    IndexFiles(String lang, List<SearchEntry> entries, Collection<Group> groups) {
        this.lang = lang;
        this.entries = entries;
        this.groups = groups;
    }

    Part part() {
        Map<String, Integer> places = new TreeMap<>();
        List<StringBuilder> texts = packed(places);
        List<List<Object>> pages = entries.stream().map(IndexFiles::page).toList();
        String version = hash(pages.toString() + texts);
        List<File> files = new ArrayList<>();
        files.add(new File(
                lang + ".json",
                JSON.writeValueAsString(
                        new TreeMap<>(Map.of("lang", lang, "version", version, "pages", pages, "files", places)))));
        for (int i = 0; i < texts.size(); i++) {
            files.add(new File(lang + "-" + (i + 1) + ".txt", version + "\n" + texts.get(i)));
        }
        return new Part(lang, lang + ".json", version, files);
    }

    /** Which words are together: those of one letter, and of one block of other scripts, where letters are many. */
    static String letter(String form) {
        char first = form.charAt(0);
        return first < 0x80 ? String.valueOf(first) : "u" + (first & 31);
    }

    private static List<Object> page(SearchEntry entry) {
        String date = entry.date() == null ? "" : entry.date().toString();
        return List.of(entry.title(), entry.href(), date, shortened(entry.summary()));
    }

    private static String shortened(String summary) {
        if (summary.length() <= LONGEST_SUMMARY) {
            return summary;
        }
        int end = summary.lastIndexOf(' ', LONGEST_SUMMARY);
        return summary.substring(0, end > 0 ? end : LONGEST_SUMMARY) + "…";
    }

    /** Fills files with letters: a small blog needs one file, a large one almost one for each letter. */
    private List<StringBuilder> packed(Map<String, Integer> places) {
        List<StringBuilder> texts = new ArrayList<>();
        byLetter().forEach((letter, lines) -> {
            boolean full = texts.isEmpty() || texts.get(texts.size() - 1).length() + lines.length() > FILE_SIZE;
            if (full) {
                texts.add(new StringBuilder());
            }
            texts.get(texts.size() - 1).append(lines);
            places.put(letter, texts.size());
        });
        return texts;
    }

    private SortedMap<String, StringBuilder> byLetter() {
        SortedMap<String, StringBuilder> letters = new TreeMap<>();
        for (Group group : groups) {
            boolean common = entries.size() > FEW_PAGES && group.pages() * 2 > entries.size();
            String pages = group.encoded(common); // a group without forms has no line
            SortedMap<String, List<String>> forms = new TreeMap<>();
            group.forms()
                    .forEach(form -> forms.computeIfAbsent(letter(form), l -> new ArrayList<>())
                            .add(form));
            forms.forEach((letter, each) -> letters.computeIfAbsent(letter, l -> new StringBuilder())
                    .append(line(each))
                    .append(pages)
                    .append('\n'));
        }
        return letters;
    }

    private static String line(List<String> sortedForms) {
        String first = sortedForms.get(0);
        String last = sortedForms.get(sortedForms.size() - 1);
        int common = 0;
        while (common < Math.min(first.length(), last.length()) && first.charAt(common) == last.charAt(common)) {
            common++;
        }
        List<String> ends = new ArrayList<>();
        for (String form : sortedForms) {
            ends.add(form.substring(common));
        }
        return first.substring(0, common) + " " + String.join(",", ends);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
