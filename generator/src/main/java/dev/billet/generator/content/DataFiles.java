package dev.billet.generator.content;

import dev.billet.generator.data.CsvReader;
import dev.billet.generator.data.DataException;
import dev.billet.generator.data.DataReader;
import dev.billet.generator.data.DataReader.Format;
import dev.billet.generator.data.SourceFile;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads {@code content/data}: each file becomes a value by its name, each folder a map of them. */
final class DataFiles {
    private final Path base;
    private final Path folder;
    private final Consumer<Problem> problems;

    DataFiles(Path base, Path folder, Consumer<Problem> problems) {
        this.base = base;
        this.folder = folder;
        this.problems = problems;
    }

    Map<String, Object> read(List<Path> files) {
        Map<String, Object> data = new TreeMap<>();
        Map<String, String> taken = new HashMap<>();
        for (Path file : files) {
            SourceFile.read(base, file, problems).ifPresent(source -> {
                @Nullable Object value = value(file, source);
                if (value != null && isFree(taken, folder.relativize(file), source.file())) {
                    put(data, folder.relativize(file), value);
                }
            });
        }
        return data;
    }

    /** Whether no other file, or one in place of a folder, has the name that templates know this one by. */
    private boolean isFree(Map<String, String> taken, Path relative, String source) {
        String name = relative.toString().replace('\\', '/').replaceFirst("\\.[^./]*$", "");
        for (String each = name; !each.isEmpty(); each = each.substring(0, Math.max(0, each.lastIndexOf('/')))) {
            @Nullable String other = taken.get(each);
            if (other != null) {
                problems.accept(Problem.error(
                        Place.file(source),
                        "site.data." + each.replace('/', '.') + " is that of " + other + " already",
                        "Rename one of them."));
                return false;
            }
        }
        taken.put(name, source);
        return true;
    }

    private @Nullable Object value(Path file, SourceText source) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        try {
            return switch (ending) {
                case "yaml", "yml" -> plain(Format.YAML, source);
                case "json" -> plain(Format.JSON, source);
                case "toml" -> plain(Format.TOML, source);
                case "csv" -> CsvReader.read(source);
                default -> unknown(source);
            };
        } catch (DataException e) {
            problems.accept(e.problem());
            return null;
        }
    }

    private @Nullable Object plain(Format format, SourceText source) throws DataException {
        return DataReader.value(format, source, 0, source.text().length(), problems)
                .plain();
    }

    private @Nullable Object unknown(SourceText source) {
        problems.accept(Problem.warning(
                Place.file(source.file()),
                "this is no data file that templates can use",
                "Data files end in .yaml, .json, .toml or .csv."));
        return null;
    }

    @SuppressWarnings("unchecked") // only this method puts maps there
    private static void put(Map<String, Object> data, Path relative, Object value) {
        Map<String, Object> into = data;
        for (int i = 0; i < relative.getNameCount() - 1; i++) {
            into = (Map<String, Object>)
                    into.computeIfAbsent(relative.getName(i).toString(), n -> new TreeMap<>());
        }
        String file = relative.getFileName().toString();
        into.put(file.substring(0, file.lastIndexOf('.')), value);
    }
}
