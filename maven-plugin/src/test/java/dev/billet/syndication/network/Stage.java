package dev.billet.syndication.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import mockwebserver3.MockWebServer;

/**
 * What one history after the other is played on.
 *
 * @param second for a run that begins while another is at work
 */
record Stage(Path folder, MockWebServer server, Door door, Announcer first, Announcer second) implements AutoCloseable {
    static Stage in(Path folder, Supplier<Announcer> announcer) throws IOException {
        MockWebServer server = new MockWebServer();
        server.start();
        Door door = new Door(new HttpWire(server.getPort()));
        return new Stage(folder, server, door, announcer.get(), announcer.get());
    }

    @Override
    public void close() throws IOException {
        first.close();
        second.close();
        door.close();
        server.close();
    }
}
