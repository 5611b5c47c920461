package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.syndication.network.Announcer.Ended;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;

/**
 * The announcer in a process of its own: one run for each line.
 *
 * <p>Where it would let time pass it says {@code WAIT}, and where another process is to meet it or to kill it {@code STOPPED};
 * then it goes on when it is told to. At the end it says {@code ENDED}, how, whether it came to the boundary, and its report.
 */
final class ChildAnnouncer implements Announcer.Watcher {
    private static final BufferedReader IN = new BufferedReader(new InputStreamReader(System.in, UTF_8));

    private ChildAnnouncer() {}

    public static void main(String[] arguments) throws IOException {
        for (String line = IN.readLine(); line != null; line = IN.readLine()) {
            try (LocalAnnouncer announcer = new LocalAnnouncer()) {
                Ended ended = announcer.run(Command.of(line), new ChildAnnouncer());
                String report = ended.report().replace('\n', '|').replace('\t', ' ');
                System.out.println("ENDED\t" + ended.how() + "\t" + ended.reached() + "\t" + report);
            }
        }
    }

    @Override
    public void passes(Duration duration) throws IOException {
        tellAndWait("WAIT\t" + duration.toMillis());
    }

    /** If it does not, nobody answers. */
    @Override
    public boolean goesOn() throws IOException {
        tellAndWait("STOPPED");
        return true;
    }

    @Override
    public boolean isKilled() {
        return false; // being killed, it would not come to ask
    }

    private static void tellAndWait(String line) throws IOException {
        System.out.println(line);
        IN.readLine();
    }
}
