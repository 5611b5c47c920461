package dev.billet.generator.migration;

import dev.billet.generator.data.YamlWriter;
import dev.billet.generator.migration.ImportReport.Entry;
import dev.billet.generator.migration.ImportReport.Outcome;
import dev.billet.generator.output.OutputWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the new blog's files, none over one that is there, and notes what became of each source. */
final class NewContent {
    private static final String REPORT = "import-report";

    private final SourceTree tree;
    private final Path blog;
    private final OutputWriter writer;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> accounted = new HashSet<>();

    NewContent(SourceTree tree, Path blog) {
        this.tree = tree;
        this.blog = blog;
        this.writer = new OutputWriter(blog);
    }

    void write(ForeignText text) {
        String source = tree.has(text.source()) && text.line() > 1 ? text.source() + ":" + text.line() : text.source();
        accounted.add(text.source());
        put(
                source,
                "content/" + text.target(),
                text.written().getBytes(StandardCharsets.UTF_8),
                Outcome.IMPORTED,
                text.post());
    }

    void copy(String source, String target) {
        accounted.add(source);
        put(source, "content/" + target, tree.bytes(source), Outcome.COPIED, false);
    }

    void skip(String source, String reason) {
        accounted.add(source);
        entries.add(new Entry(source, Outcome.SKIPPED, "", reason, false));
    }

    /** Writes {@code site.yaml} from the settings, and accounts for the files that they are from. */
    void settings(ForeignBlog foreign, Remarks remarks) {
        Map<String, Object> settings = new LinkedHashMap<>(foreign.settings());
        String source = foreign.taken().isEmpty()
                ? "site.yaml"
                : foreign.taken().keySet().iterator().next();
        if (!settings.containsKey("title")) {
            settings = first("title", String.valueOf(blog.getFileName()), settings);
            remarks.file(
                    source,
                    "the old blog has no title; site.yaml has the folder's name",
                    "Write title: in content/site.yaml.");
        }
        if (!String.valueOf(settings.getOrDefault("url", "")).matches("https?://[^/].*")) {
            settings.put("url", "https://blog.example/");
            remarks.file(source, "the old blog does not say its address", "Write url: in content/site.yaml.");
        }
        byte[] yaml = YamlWriter.write(settings).getBytes(StandardCharsets.UTF_8);
        if (foreign.taken().isEmpty()) {
            if (!Files.exists(blog.resolve("content/site.yaml"))) {
                writer.write("content/site.yaml", yaml);
            }
            return;
        }
        foreign.taken().forEach((name, target) -> {
            accounted.add(name);
            if (target.equals("site.yaml") && name.equals(source)) {
                put(name, "content/site.yaml", yaml, Outcome.IMPORTED, false);
            } else {
                entries.add(new Entry(name, Outcome.IMPORTED, "content/" + target, "", false)); // a part of the same
            }
        });
    }

    private static Map<String, Object> first(String key, Object value, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(key, value);
        all.putAll(others);
        return all;
    }

    private void put(String source, String target, byte[] bytes, Outcome outcome, boolean post) {
        Path file = blog.resolve(target);
        try {
            if (Files.exists(file)) {
                boolean same = Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
                String reason = same ? "is there already, the same" : "is there already, and is another";
                entries.add(new Entry(source, Outcome.LEFT_ALONE, target, reason, post));
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer.write(target, bytes);
        entries.add(new Entry(source, outcome, target, "", post));
    }

    /** What became of every file, sorted by source; one that nobody claimed is skipped, and it is said. */
    List<Entry> entries() {
        for (String name : tree.names()) {
            if (accounted.add(name)) {
                entries.add(new Entry(name, Outcome.SKIPPED, "", "not part of what the old blog publishes", false));
            }
        }
        tree.folded().forEach((folder, count) -> {
            if (accounted.add(folder)) {
                entries.add(new Entry(
                        folder,
                        Outcome.SKIPPED,
                        "",
                        ImportReport.counted(count, "file") + " that no author wrote",
                        false));
            }
        });
        return entries.stream().sorted(Comparator.comparing(Entry::source)).toList();
    }

    /** Writes the report beside {@code content/}, under the next name that is free. */
    void report(String markdown) {
        String name = REPORT + ".md";
        for (int i = 2; Files.exists(blog.resolve(name)); i++) {
            name = REPORT + "-" + i + ".md";
        }
        writer.write(name, markdown.getBytes(StandardCharsets.UTF_8));
    }
}
