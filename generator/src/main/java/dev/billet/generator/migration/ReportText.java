package dev.billet.generator.migration;

import dev.billet.generator.migration.ImportReport.Entry;
import dev.billet.generator.migration.ImportReport.Outcome;
import dev.billet.generator.problem.Problem;
import java.util.List;

/** Writes a report for reading. */
final class ReportText {
    private final ImportReport report;
    private final StringBuilder out = new StringBuilder();

    ReportText(ImportReport report) {
        this.report = report;
    }

    String markdown() {
        out.append("# Import from ")
                .append(report.kind())
                .append("\n\n")
                .append(report.summary())
                .append(".\n");
        if (!report.notes().isEmpty()) {
            out.append("\n## Good to know\n\n");
            report.notes().forEach(note -> out.append("- ").append(note).append('\n'));
        }
        remarks();
        section("Skipped", Outcome.SKIPPED);
        section("Left alone", Outcome.LEFT_ALONE);
        section("Imported", Outcome.IMPORTED);
        section("Copied", Outcome.COPIED);
        return out.toString();
    }

    private void remarks() {
        if (report.remarks().isEmpty()) {
            return;
        }
        out.append("\n## To look at\n\nFile and line are those of the old blog.\n\n");
        for (Problem remark : report.remarks()) {
            String place = code(remark.place().toString());
            String remedy = remark.remedy().isEmpty() ? "" : " " + remark.remedy();
            out.append("- ")
                    .append(place)
                    .append(": ")
                    .append(code(remark.message()))
                    .append(remedy)
                    .append('\n');
        }
    }

    private void section(String title, Outcome outcome) {
        List<Entry> entries =
                report.entries().stream().filter(e -> e.outcome() == outcome).toList();
        if (entries.isEmpty()) {
            return;
        }
        out.append("\n## ").append(title).append(" (").append(entries.size()).append(")\n\n");
        for (Entry entry : entries) {
            out.append("- ").append(code(entry.source()));
            if (!entry.target().isEmpty()) {
                out.append(" -> ").append(code(entry.target()));
            }
            out.append(entry.reason().isEmpty() ? "" : ": " + entry.reason()).append('\n');
        }
    }

    /** As code, whatever backticks are in it. */
    private static String code(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String ticks = "`".repeat(longest + 1);
        String space = longest > 0 ? " " : "";
        return ticks + space + text + space + ticks;
    }
}
