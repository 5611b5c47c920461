package dev.billet.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes secrets out of text that a person may see: what a server answered, what an exception says.
 *
 * <p>A server may echo a token in another dress, so each is also looked for percent-encoded, JSON-escaped and in Base64.
 */
public final class Redaction {
    /** Nothing is secret. */
    public static final Redaction NONE = new Redaction(List.of());

    private final List<String> forms;

    public Redaction(Collection<Secret> secrets) {
        Set<String> all = new LinkedHashSet<>();
        for (Secret secret : secrets) {
            byte[] bytes = secret.value().getBytes(UTF_8);
            all.add(secret.value());
            all.add(URLEncoder.encode(secret.value(), UTF_8));
            all.add(secret.value().replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
            all.add(secret.value().replace("\\", "\\\\").replace("\"", "\\\""));
            all.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        forms = all.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    public String of(String text) {
        String clean = text;
        for (String form : forms) {
            clean = clean.replace(form, "***");
        }
        return clean;
    }

    /** Scheme and host: as much of an address as may be shown, because a path or query can be a secret. */
    public static String origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
