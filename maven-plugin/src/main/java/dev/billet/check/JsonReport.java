package dev.billet.check;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All in one line, so that it can be told from what Maven prints around it. */
final class JsonReport implements Report {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Consumer<String> out;

    JsonReport(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public void tell(List<Problem> problems) {
        ObjectNode report = MAPPER.createObjectNode();
        long errors = problems.stream().filter(Problem::isError).count();
        report.put("errors", errors);
        report.put("warnings", problems.size() - errors);
        ArrayNode list = report.putArray("problems");
        problems.forEach(problem -> add(list.addObject(), problem));
        out.accept(MAPPER.writeValueAsString(report));
    }

    /** Line and column only where a line and a column is meant. */
    private static void add(ObjectNode json, Problem problem) {
        Place place = problem.place();
        json.put("severity", problem.severity().toString());
        json.put("file", place.file());
        if (place.line() > 0) {
            json.put("line", place.line());
        }
        if (place.column() > 0) {
            json.put("column", place.column());
        }
        json.put("message", problem.message());
        if (!problem.remedy().isEmpty()) {
            json.put("remedy", problem.remedy());
        }
    }
}
