package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.billet.http.ApiRequest;
import dev.billet.http.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests whose body is no form, as JSON is not, with tokens that do not end.
 *
 * @param key of the app
 * @param keySecret of the app
 * @param token of the account
 * @param tokenSecret of the account
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5849">RFC 5849, OAuth 1.0</a>
 */
record OAuth1(Secret key, Secret keySecret, Secret token, Secret tokenSecret, Clock clock) {

    /** The server, asked with signed requests. */
    Server on(Server server) {
        return server.hiding(key)
                .hiding(keySecret)
                .hiding(token)
                .hiding(tokenSecret)
                .signing(this::sign);
    }

    ApiRequest sign(ApiRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("oauth_consumer_key", key.value());
        parameters.put("oauth_nonce", UUID.randomUUID().toString().replace("-", ""));
        parameters.put("oauth_signature_method", "HMAC-SHA1");
        parameters.put("oauth_timestamp", String.valueOf(clock.instant().getEpochSecond()));
        parameters.put("oauth_token", token.value());
        parameters.put("oauth_version", "1.0");
        parameters.put("oauth_signature", signature(request.method(), request.address(), parameters));
        return request.header(
                "Authorization",
                parameters.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=\"" + encoded(it.getValue()) + "\"")
                        .collect(Collectors.joining(", ", "OAuth ", "")));
    }

    /** @param parameters all but those of the address's query */
    String signature(String method, URI address, Map<String, String> parameters) {
        List<Entry<String, String>> all = new ArrayList<>();
        parameters.forEach((name, value) -> all.add(Map.entry(encoded(name), encoded(value))));
        all.addAll(query(address));
        String joined = all.stream()
                .sorted(Entry.<String, String>comparingByKey().thenComparing(Comparator.comparing(Entry::getValue)))
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("&"));
        String text = method + "&" + encoded(base(address)) + "&" + encoded(joined);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            String secret = encoded(keySecret.value()) + "&" + encoded(tokenSecret.value());
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    private static List<Entry<String, String>> query(URI address) {
        List<Entry<String, String>> query = new ArrayList<>();
        for (String part : Optional.ofNullable(address.getRawQuery()).orElse("").split("&")) {
            int equals = part.indexOf('=');
            if (!part.isEmpty()) {
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                query.add(Map.entry(encoded(URLDecoder.decode(name, UTF_8)), encoded(URLDecoder.decode(value, UTF_8))));
            }
        }
        return query;
    }

    /** Scheme, host, a port that is not the usual one, and path. */
    private static String base(URI address) {
        boolean usual = address.getPort() < 0
                || address.getPort() == (address.getScheme().equals("https") ? 443 : 80);
        return address.getScheme() + "://" + address.getHost() + (usual ? "" : ":" + address.getPort())
                + address.getRawPath();
    }

    /** RFC 3986, of which a form's encoding differs in four signs. */
    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
