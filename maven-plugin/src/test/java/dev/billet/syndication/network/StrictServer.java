package dev.billet.syndication.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server made from a network's published contract: it refuses what the real one refuses, and keeps what readers see. */
abstract class StrictServer extends Dispatcher implements TrueTimeline {
    /** What readers see, by the announcement's id. */
    final Map<String, String> shown = Collections.synchronizedMap(new LinkedHashMap<>());

    final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** Answers to the next announcements, in place of its own. */
    final Deque<MockResponse> next = new ArrayDeque<>();

    /** Does as it is asked, and then the connection breaks. */
    boolean losesAnswers;

    /** One request, taken apart. */
    record Call(String method, String path, Map<String, String> query, Headers headers, String body) {
        boolean is(String wantedMethod, String wantedPath) {
            return method.equals(wantedMethod) && path.equals(wantedPath);
        }

        String header(String name) {
            return String.valueOf(headers.get(name));
        }

        /** The body; an empty object if it is no JSON or does not say that it is. */
        JsonNode json() {
            try {
                return JsonMapper.shared()
                        .readTree(header("Content-Type").startsWith("application/json") ? body : "{}");
            } catch (JacksonException e) {
                return JsonMapper.shared().createObjectNode();
            }
        }

        Map<String, String> form() {
            return header("Content-Type").equals("application/x-www-form-urlencoded") ? pairs(body) : Map.of();
        }
    }

    @Override
    public Map<String, String> keys(String home) {
        return Map.of("server", home);
    }

    /** The account's secret, if this is its token. */
    String secret(String home, String token) {
        return token;
    }

    @Override
    public Optional<String> token(String home) {
        return Optional.of(secret(home, ContractTest.TOKEN));
    }

    @Override
    public List<String> texts() {
        return List.copyOf(shown.values());
    }

    /** Whether this request would announce something. */
    abstract boolean announces(Call call);

    abstract MockResponse answer(Call call);

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        String[] target = String.valueOf(request.getTarget()).split("\\?", 2);
        String body = request.getBody() == null ? "" : request.getBody().string(UTF_8);
        Call call = new Call(
                String.valueOf(request.getMethod()),
                target[0],
                target.length > 1 ? pairs(target[1]) : Map.of(),
                request.getHeaders(),
                body);
        requests.add(call.method + " " + call.path);
        if (!announces(call)) {
            return answer(call);
        }
        if (!next.isEmpty()) {
            return next.remove();
        }
        MockResponse answer = answer(call);
        return losesAnswers
                ? new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build()
                : answer;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            pairs.put(URLDecoder.decode(parts[0], UTF_8), parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return pairs;
    }

    static MockResponse json(int status, String body) {
        return answer(status, "application/json", body);
    }

    static MockResponse text(int status, String body) {
        return answer(status, "text/plain; charset=utf-8", body);
    }

    private static MockResponse answer(int status, String type, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(body)
                .build();
    }
}
