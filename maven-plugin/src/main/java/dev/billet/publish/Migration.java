package dev.billet.publish;

import dev.billet.generator.migration.ImportReport;
import dev.billet.generator.migration.Importer;
import dev.billet.generator.problem.Problem;
import dev.billet.run.Console;
import dev.billet.run.Result;
import dev.billet.run.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings another blog over, and tells how it went. */
final class Migration {
    private final Path base;
    private final Path content;
    private final Console console;

    Migration(Path base, Path content, Console console) {
        this.base = base;
        this.content = content;
        this.console = console;
    }

    Result run(Path from) {
        List<Problem> problems = new ArrayList<>();
        Optional<ImportReport> report = Importer.run(from, base, problems::add);
        problems.stream().sorted().forEach(problem -> {
            if (problem.isError()) {
                console.error(problem.toString());
            } else {
                console.warn(problem.toString());
            }
        });
        if (report.isEmpty()) {
            return new Result.Failed("Nothing was imported.");
        }
        report.get().summary().lines().forEach(console::info);
        console.info("What became of every file: " + Words.path(base, base.resolve("import-report.md")));
        console.info("Look through " + Words.path(base, content) + ", then: mvn site:generate");
        return new Result.Done();
    }
}
