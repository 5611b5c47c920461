package dev.billet.check;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.util.List;
import java.util.function.Consumer;

/** Workflow commands: docs.github.com/actions/reference/workflow-commands-for-github-actions, "Setting an error message". */
final class GithubReport implements Report {
    private final Consumer<String> out;
    private final String prefix;

    /** @param prefix where the blog's folder is in its repository; empty or ends with a slash */
    GithubReport(Consumer<String> out, String prefix) {
        this.out = out;
        this.prefix = prefix;
    }

    @Override
    public void tell(List<Problem> problems) {
        problems.forEach(problem -> out.accept(line(problem)));
    }

    private String line(Problem problem) {
        Place place = problem.place();
        StringBuilder line = new StringBuilder("::")
                .append(problem.severity())
                .append(" file=")
                .append(property(prefix + place.file()));
        if (place.line() > 0) {
            line.append(",line=").append(place.line());
        }
        if (place.column() > 0) {
            line.append(",col=").append(place.column());
        }
        String remedy = problem.remedy().isEmpty() ? "" : "\n" + problem.remedy();
        return line.append("::").append(data(problem.message() + remedy)).toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
