package dev.billet.syndication.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of a journal, read. Only its end can be torn, by a run that was killed while it wrote; anything else that does
 * not read is somebody's doing, and announcing on the strength of the rest could announce twice.
 *
 * @param torn bytes at the end that are no line
 * @param unfinished whether the last line is whole but for its line feed
 * @param notes about what is torn, for the author
 */
record JournalText(List<Event> events, int torn, boolean unfinished, List<String> notes) {
    static JournalText of(Path file, byte[] bytes) {
        List<Event> events = new ArrayList<>();
        int number = 0;
        int start = 0;
        for (int end = 0; end < bytes.length; end++) {
            if (bytes[end] == '\n') {
                number++;
                String line = new String(bytes, start, end - start, UTF_8);
                if (!line.isBlank()) {
                    events.add(read(file, number, line));
                }
                start = end + 1;
            }
        }
        return end(events, file, number + 1, Arrays.copyOfRange(bytes, start, bytes.length));
    }

    private static JournalText end(List<Event> events, Path file, int number, byte[] rest) {
        if (rest.length == 0) {
            return new JournalText(events, 0, false, List.of());
        }
        String line = new String(rest, UTF_8);
        try {
            events.add(EventLine.read(line));
            return new JournalText(events, 0, true, List.of());
        } catch (EventLine.Malformed e) {
            String note = file + ":" + number
                    + ": the last line was cut off, by a run that was killed; it is left out: " + line;
            return new JournalText(events, rest.length, false, List.of(note));
        }
    }

    private static Event read(Path file, int number, String line) {
        try {
            return EventLine.read(line);
        } catch (EventLine.Malformed e) {
            String shown = line.length() > 120 ? line.substring(0, 120) + "…" : line;
            throw new LedgerException(
                    file + ":" + number + ": this line of the ledger cannot be read, " + e.getMessage()
                            + "\n    " + number + " | " + shown
                            + "\n  Nothing is announced. Bring the line back from your version control, or delete it if it is no"
                            + " event (a mark that a merge left, say), then: mvn site:announce");
        }
    }
}
