package dev.billet.maven;

import dev.billet.publish.Publisher;
import dev.billet.run.Invocation;
import dev.billet.run.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Gets a token for an account on Facebook, LinkedIn, Mastodon, Threads, Tumblr or X, whose owner agrees in a browser. */
@Mojo(name = "login", aggregator = true, threadSafe = true)
public final class LoginMojo extends SiteMojo {
    /** The account's name in {@code site.yaml}. Example: {@code -Dsite.account=work} */
    @Parameter(property = "site.account", required = true)
    private String account;

    /** The port on this machine that the browser comes back to. The app must list {@code http://127.0.0.1:8400/} for redirects. */
    @Parameter(property = "site.loginPort", defaultValue = "8400")
    private int port;

    @Override
    Result run(Invocation invocation) throws IOException {
        return new Publisher(invocation)
                .login(account, port, new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())));
    }
}
