package dev.billet.syndication.network;

import java.io.IOException;
import java.nio.file.Path;
import mockwebserver3.MockWebServer;

/**
 * What one history after the other is played on.
 *
 * @param second for a run that begins while another is at work
 */
record Stage(Path folder, MockWebServer server, Child first, Child second) implements AutoCloseable {
    static Stage in(Path folder) throws IOException {
        MockWebServer server = new MockWebServer();
        server.start();
        return new Stage(folder, server, new Child(), new Child());
    }

    @Override
    public void close() {
        first.close();
        second.close();
        server.close();
    }
}
