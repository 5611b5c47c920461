package dev.billet.syndication;

import java.util.List;
import java.util.Optional;

/**
 * What one run did.
 *
 * @param rows oldest post first
 * @param notes what the author should know of the run as a whole
 * @param stopped why the run ended before its end; empty if it did not
 * @param overtaken whether another run was faster, so that this one did nothing and can plan again
 */
public record Report(List<Row> rows, List<String> notes, Optional<String> stopped, boolean overtaken) {
    public Report {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * What became of one post on one account.
     *
     * @param word the state, in one or two words
     * @param detail the URL, or the reason
     * @param remedy what the author does about it; empty if there is nothing to do
     * @param failed whether something that was asked for did not happen
     */
    public record Row(Plan.Entry entry, String word, String detail, String remedy, boolean failed) {}

    /** Whether anything that was asked for did not happen. */
    public boolean failed() {
        return stopped.isPresent() || rows.stream().anyMatch(Row::failed);
    }

    /** Announcements that this run made or found. */
    public long announced() {
        return rows.stream().filter(row -> row.word().equals("announced")).count();
    }

    /** Rows, remedies and notes, for a terminal. Empty if there is nothing to say. */
    public String table() {
        Table table = new Table("Post", "Account", "State", "Where or why");
        for (Row row : rows) {
            table.row(row.entry().title(), row.entry().account().name(), row.word(), row.detail());
        }
        StringBuilder text = new StringBuilder(table.toString());
        rows.stream()
                .filter(row -> !row.remedy().isEmpty())
                .map(row -> row.entry().account().name() + ": " + row.detail() + "\n  " + row.remedy() + "\n")
                .distinct()
                .forEach(text::append);
        notes.forEach(note -> text.append(note).append('\n'));
        stopped.ifPresent(reason -> text.append(reason).append('\n'));
        return text.toString();
    }
}
