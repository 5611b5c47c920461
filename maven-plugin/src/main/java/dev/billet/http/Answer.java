package dev.billet.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came of one request. */
public sealed interface Answer {
    /**
     * The server answered, whatever it said.
     *
     * @param headers by lower-case name
     */
    record Received(int status, Map<String, List<String>> headers, byte[] body) implements Answer {
        public Received {
            Map<String, List<String>> lower = new TreeMap<>();
            headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            headers = Map.copyOf(lower);
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        public String text() {
            return new String(body, UTF_8);
        }
    }

    /** Not a byte of the request left this machine: the server cannot have acted on it. */
    record NotSent(String reason) implements Answer {
        /** The reason if the server cannot prove who it is. */
        public static final String UNTRUSTED = "the server's certificate is not valid";

        public boolean isUntrusted() {
            return reason.equals(UNTRUSTED);
        }
    }

    /** Some or all of the request left and no whole answer came: the server may have acted on it, or not. */
    record Lost(String reason) implements Answer {}
}
