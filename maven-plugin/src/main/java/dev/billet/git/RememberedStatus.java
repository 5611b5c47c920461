package dev.billet.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/** Connections that remember the last status, because an exception of JGit has it only in words. */
final class RememberedStatus extends JDKHttpConnectionFactory {
    private int last;

    /** The last status that the server answered; 0 if it did not. */
    int last() {
        return last;
    }

    @Override
    public HttpConnection create(URL url) throws IOException {
        return new Remembering(url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) throws IOException {
        return new Remembering(url, proxy);
    }

    private final class Remembering extends JDKHttpConnection {
        Remembering(URL url) throws IOException {
            super(url);
        }

        Remembering(URL url, Proxy proxy) throws IOException {
            super(url, proxy);
        }

        @Override
        public int getResponseCode() throws IOException {
            last = super.getResponseCode();
            return last;
        }
    }
}
