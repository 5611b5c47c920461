package dev.billet.maven;

import dev.billet.run.Console;
import dev.billet.start.Questions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.maven.settings.Settings;

/** The author, in front of the terminal that Maven runs in. */
final class Terminal implements Questions {
    private final BufferedReader answers;
    private final Console console;

    Terminal(InputStream keyboard, Console console) {
        this.answers = new BufferedReader(new InputStreamReader(keyboard, Charset.defaultCharset()));
        this.console = console;
    }

    /** Questions to the author, or to nobody where Maven was told with {@code -B} or by a CI that there is none. */
    static Questions of(Settings settings, Console console) {
        boolean alone = !settings.isInteractiveMode() || System.getenv("CI") != null;
        return alone ? Questions.ofNobody() : new Terminal(System.in, console);
    }

    @Override
    public Optional<String> ask(String question) {
        console.info(question);
        try {
            return Optional.ofNullable(answers.readLine());
        } catch (IOException e) {
            return Optional.empty(); // nobody is there any more
        }
    }
}
