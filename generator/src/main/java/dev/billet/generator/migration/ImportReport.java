package dev.billet.generator.migration;

import dev.billet.generator.problem.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What became of a foreign blog: an entry for each of its files, and what the author should look at.
 *
 * @param kind what it was written for
 * @param from where it was, as given
 * @param entries sorted by source
 * @param remarks what could not be brought over as it was, by file and line; never an error
 * @param notes what concerns the blog as a whole
 */
public record ImportReport(BlogKind kind, String from, List<Entry> entries, List<Problem> remarks, List<String> notes) {

    public ImportReport {
        entries = List.copyOf(entries);
        remarks = List.copyOf(remarks);
        notes = List.copyOf(notes);
    }

    /** What became of a file. */
    public enum Outcome {
        /** It was made into a text or a configuration of this blog. */
        IMPORTED,
        /** It was copied as it is. */
        COPIED,
        /** What it would become was there already, and was left alone. */
        LEFT_ALONE,
        /** It was not brought over. */
        SKIPPED
    }

    /**
     * One file of the foreign blog; of an export, one of its items.
     *
     * @param source its name there
     * @param target the file that it became, relative to the new blog's folder; empty if it became none
     * @param reason why it was skipped or left alone; empty otherwise
     * @param post whether it became a post
     */
    public record Entry(String source, Outcome outcome, String target, String reason, boolean post) {}

    /** How many files ended in one way. */
    public long count(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).count();
    }

    /** How many posts were imported. */
    public long posts() {
        return entries.stream()
                .filter(e -> e.post() && e.outcome() == Outcome.IMPORTED)
                .count();
    }

    /** One line: {@code 3 posts and 2 other texts imported from Jekyll, 4 files copied, 1 skipped; 5 remarks}. */
    public String summary() {
        long texts = count(Outcome.IMPORTED) - posts();
        String left = count(Outcome.LEFT_ALONE) == 0
                ? ""
                : ", " + count(Outcome.LEFT_ALONE) + " left alone because they were there already";
        return String.format(
                Locale.ROOT,
                "%s and %s imported from %s, %s copied, %d skipped%s; %s",
                counted(posts(), "post"),
                counted(texts, "other file"),
                kind,
                counted(count(Outcome.COPIED), "file"),
                count(Outcome.SKIPPED),
                left,
                counted(remarks.size(), "remark"));
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** The whole report as Markdown. */
    public String markdown() {
        return new ReportText(this).markdown();
    }
}
