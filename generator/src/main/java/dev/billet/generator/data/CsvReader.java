package dev.billet.generator.data;

import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads comma-separated values (RFC 4180); the first line names the columns. */
public final class CsvReader {
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.FAIL_ON_MISSING_COLUMNS).build();

    private CsvReader() {}

    /** The rows, each by column. */
    public static List<Map<String, String>> read(SourceText source) throws DataException {
        List<Map<String, String>> rows = new ArrayList<>();
        if (source.text().isBlank()) {
            return rows;
        }
        try (MappingIterator<Map<String, String>> lines = MAPPER.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(source.text())) {
            lines.forEachRemaining(rows::add);
            return rows;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new DataException(Problem.error(
                    source.place(line, 1, 1),
                    "this is not a table of comma-separated values",
                    "Every line must have as many values as the first has names; put a value with a comma in quotes."));
        }
    }
}
