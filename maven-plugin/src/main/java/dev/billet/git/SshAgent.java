package dev.billet.git;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.jspecify.annotations.Nullable;

/** The agent behind {@code SSH_AUTH_SOCK}, through the sockets that Java itself has, so that no native library is needed. */
final class SshAgent implements ConnectorFactory {
    private static final String VARIABLE = "SSH_AUTH_SOCK";

    /** Its socket, if an agent runs. */
    static Optional<Path> socket() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    @Override
    public @Nullable Connector create(@Nullable String identityAgent, File home) {
        boolean named = identityAgent != null && !identityAgent.isEmpty() && !identityAgent.equals(VARIABLE);
        Optional<Path> socket = named ? Optional.of(Path.of(String.valueOf(identityAgent))) : socket();
        return socket.map(Socket::new).orElse(null);
    }

    @Override
    public boolean isSupported() {
        return true;
    }

    @Override
    public String getName() {
        return "billet";
    }

    @Override
    public Collection<ConnectorDescriptor> getSupportedConnectors() {
        return List.of(getDefaultConnector());
    }

    @Override
    public ConnectorDescriptor getDefaultConnector() {
        return new ConnectorDescriptor() {
            @Override
            public String getIdentityAgent() {
                return VARIABLE;
            }

            @Override
            public String getDisplayName() {
                return "ssh-agent";
            }
        };
    }

    /** Talks to one agent: each message with its length in four bytes before it. */
    private static final class Socket extends AbstractConnector {
        private final Path path;
        private @Nullable SocketChannel channel;

        Socket(Path path) {
            this.path = path;
        }

        @Override
        public boolean connect() throws IOException {
            if (channel == null) {
                channel = SocketChannel.open(UnixDomainSocketAddress.of(path));
            }
            return true;
        }

        @Override
        public byte[] rpc(byte command, byte[] message) throws IOException {
            prepareMessage(command, message);
            ByteBuffer out = ByteBuffer.wrap(message);
            while (out.hasRemaining()) {
                open().write(out);
            }
            return read(toLength(command, read(Integer.BYTES)));
        }

        private byte[] read(int length) throws IOException {
            ByteBuffer in = ByteBuffer.allocate(length);
            while (in.hasRemaining()) {
                if (open().read(in) < 0) {
                    throw new EOFException("the SSH agent closed the connection");
                }
            }
            return in.array();
        }

        private SocketChannel open() throws IOException {
            if (channel == null) {
                throw new IOException("not connected to the SSH agent");
            }
            return channel;
        }

        @Override
        public void close() throws IOException {
            if (channel != null) {
                channel.close();
                channel = null;
            }
        }
    }
}
