package dev.billet.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request. Immutable: each method returns another one. Prints without path, headers or body, which may hold secrets. */
public record ApiRequest(
        String method,
        URI address,
        List<Map.Entry<String, String>> headers,
        @Nullable Content content) {

    public ApiRequest {
        headers = List.copyOf(headers);
    }

    /** A request's body. */
    public record Content(String type, byte[] bytes) {}

    public static ApiRequest of(String method, URI address) {
        return new ApiRequest(method, address, List.of(), null);
    }

    public static ApiRequest get(URI address) {
        return of("GET", address);
    }

    public static ApiRequest post(URI address) {
        return of("POST", address);
    }

    public ApiRequest header(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new ApiRequest(method, address, more, content);
    }

    public ApiRequest bearer(Secret token) {
        return header("Authorization", "Bearer " + token.value());
    }

    public ApiRequest json(String json) {
        return body("application/json", json.getBytes(UTF_8));
    }

    public ApiRequest form(Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    public ApiRequest body(String type, byte[] bytes) {
        return new ApiRequest(method, address, headers, new Content(type, bytes));
    }

    @Override
    public String toString() {
        return method + " " + Redaction.origin(address);
    }
}
