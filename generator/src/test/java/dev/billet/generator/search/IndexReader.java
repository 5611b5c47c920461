package dev.billet.generator.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an index as the script does, so that tests can ask it. */
final class IndexReader {
    private final JsonNode list;
    private final Map<String, List<Line>> files = new TreeMap<>();

    IndexReader(SearchIndex.Part part) {
        list = JsonMapper.shared().readTree(part.files().get(0).text());
        part.files().stream()
                .skip(1)
                .forEach(file -> files.put(
                        file.name(),
                        file.text().lines().skip(1).map(IndexReader::line).toList()));
    }

    /** One stem: its forms, and where they are: in the text, often, very often, in a tag, in the title. */
    record Line(List<String> forms, List<String> places) {}

    /** The titles of the pages that have a form of the stem of a folded word. */
    Set<String> titles(String word) {
        Set<String> titles = new LinkedHashSet<>();
        for (Line line : lines(word)) {
            if (line.forms().contains(word)) {
                titles.addAll(titles(line));
            }
        }
        return titles;
    }

    Set<String> titles(Line line) {
        Set<String> titles = new LinkedHashSet<>();
        line.places().forEach(place -> pages(place).forEach(page -> titles.add(title(page))));
        return titles;
    }

    List<Line> lines(String word) {
        JsonNode file = list.get("files").get(IndexFiles.letter(word));
        if (file == null) {
            return List.of();
        }
        return files.getOrDefault(list.get("lang").asString() + "-" + file.asInt() + ".txt", List.of());
    }

    List<Line> allLines() {
        return files.values().stream().flatMap(List::stream).toList();
    }

    String title(int page) {
        return list.get("pages").get(page).get(0).asString();
    }

    static List<Integer> pages(String place) {
        List<Integer> pages = new ArrayList<>();
        int page = -1;
        int gap = 0;
        for (char letter : place.toCharArray()) {
            int digit = letter - '0';
            gap = gap * 32 + digit % 32;
            if (digit < 32) {
                page += gap + 1;
                pages.add(page);
                gap = 0;
            }
        }
        return pages;
    }

    private static Line line(String line) {
        String[] fields = line.split(" ");
        List<String> forms = new ArrayList<>();
        for (String end : fields[1].split(",", -1)) {
            forms.add(fields[0] + end);
        }
        return new Line(forms, List.of(fields).subList(2, fields.length));
    }
}
