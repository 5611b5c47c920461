package dev.billet.git;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.KeyPair;
import org.apache.sshd.agent.common.AbstractAgentClient;
import org.apache.sshd.agent.local.AgentImpl;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** An SSH agent that holds one key: what {@code ssh-agent} does, on a socket of the test's. */
final class AgentStandIn implements AutoCloseable {
    private final AgentImpl keys = new AgentImpl();
    private final ServerSocketChannel socket;

    AgentStandIn(Path path, KeyPair key) throws IOException {
        keys.addIdentity(key, "author");
        socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(path));
        Thread thread = new Thread(this::serve, "ssh-agent");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        try {
            while (true) {
                try (SocketChannel client = socket.accept()) {
                    answer(client);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void answer(SocketChannel client) throws IOException {
        AbstractAgentClient agent = new AbstractAgentClient(keys) {
            @Override
            protected void reply(Buffer reply) throws IOException {
                ByteBuffer out = ByteBuffer.wrap(reply.array(), reply.rpos(), reply.available());
                while (out.hasRemaining()) {
                    client.write(out);
                }
            }
        };
        ByteBuffer in = ByteBuffer.allocate(4096);
        while (client.read(in) >= 0) {
            agent.messageReceived(new ByteArrayBuffer(in.array(), 0, in.position()));
            in.clear();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        keys.close();
    }
}
