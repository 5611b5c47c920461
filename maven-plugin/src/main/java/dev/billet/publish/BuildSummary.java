package dev.billet.publish;

import dev.billet.generator.BuildReport;
import dev.billet.run.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a build came to, in five lines. */
record BuildSummary(BuildReport report, long posts, Duration time, String where) {
    static BuildSummary of(BuildReport report, BuildReport.Built built, Duration time, Path base, Path output) {
        return new BuildSummary(report, built.postCount(), time, Words.path(base, output));
    }

    List<String> lines() {
        return List.of(
                "Pages     " + report.pages() + ", " + Words.count(posts, "post") + " among them",
                "Changed   " + changed(),
                "Time      " + seconds(),
                "Warnings  " + (report.warnings() == 0 ? "none" : report.warnings() + ", told above"),
                "Where     " + where);
    }

    private String changed() {
        int removed = report.removed().size();
        String all = " of " + Words.count(report.files(), "file");
        String written = report.changed() == 0 ? "none" + all : report.changed() + all + " written";
        return written + (removed == 0 ? "" : ", " + removed + " removed");
    }

    private String seconds() {
        double seconds = time.toMillis() / 1000.0;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
