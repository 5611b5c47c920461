package dev.billet.serve;

import dev.billet.generator.problem.Problem;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems, as {@code live.js} shows them over a page. */
final class Complaints {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Complaints() {}

    /** In one line of JSON. */
    static String json(List<Problem> problems) {
        ArrayNode all = JSON.createArrayNode();
        for (Problem problem : problems) {
            ObjectNode one = all.addObject();
            one.put("severity", problem.severity().toString());
            one.put("place", problem.place().toString());
            one.put("message", problem.message());
            one.put("excerpt", problem.excerpt().stripIndent());
            one.put("remedy", problem.remedy());
        }
        return JSON.writeValueAsString(all);
    }
}
