package dev.billet.maven;

import dev.billet.run.Invocation;
import dev.billet.run.Result;
import dev.billet.serve.LiveSite;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Serves the blog on this machine, with drafts and posts to come, and shows every change in the open browser. Ends with
 * Ctrl-C.
 */
@Mojo(name = "serve", aggregator = true, threadSafe = true)
public final class ServeMojo extends SiteMojo {
    /** The port on 127.0.0.1; the next that is free if it is taken. */
    @Parameter(property = "site.port", defaultValue = "8080")
    private int port;

    @Override
    Result run(Invocation invocation) throws IOException {
        Thread farewell = new Thread(ServeMojo::farewell);
        // before the address is told: who reads it may end the preview at once
        Runtime.getRuntime().addShutdownHook(farewell);
        try (LiveSite site = LiveSite.start(invocation, port)) {
            site.join(); // Ctrl-C ends it, and Maven
            return new Result.Done();
        } catch (IOException | RuntimeException e) {
            Runtime.getRuntime().removeShutdownHook(farewell);
            throw e;
        }
    }

    /** Below the ^C that the terminal shows, and straight to it: Maven puts its log and its output away at the same moment. */
    private static void farewell() {
        PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        terminal.println(System.lineSeparator() + "The preview has ended.");
    }
}
