package dev.billet.syndication.network;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import tools.jackson.databind.JsonNode;

/** A blog's hub, a search engine, and pages that others link to; each by its contract. */
class FakeWeb extends StrictServer {
    static final String INDEX_KEY = "0f5c-billet-key";

    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final Map<String, MockResponse> pages = new TreeMap<>();
    boolean keyIsThere = true;

    /** What a page knows: who links to it. */
    final Set<String> mentions = Collections.synchronizedSet(new LinkedHashSet<>());

    @Override
    public Map<String, String> keys(String home) {
        return Map.of();
    }

    @Override
    public Optional<String> token(String home) {
        return Optional.empty();
    }

    @Override
    boolean announces(Call call) {
        return call.method().equals("POST");
    }

    @Override
    MockResponse answer(Call call) {
        if (call.method().equals("GET")) {
            return call.path().equals("/" + INDEX_KEY + ".txt") && keyIsThere
                    ? text(200, INDEX_KEY)
                    : pages.getOrDefault(call.path(), text(404, ""));
        }
        return switch (call.path()) {
            case "/hub" -> hub(call.form());
            case "/indexnow" -> index(call.json());
            default -> page(call);
        };
    }

    private MockResponse hub(Map<String, String> form) {
        if (!"publish".equals(form.get("hub.mode"))
                || !form.getOrDefault("hub.url", "").startsWith("http")) {
            return text(400, "hub.mode or hub.url is wrong");
        }
        told.add(form.get("hub.url"));
        return new MockResponse.Builder().code(204).build();
    }

    private MockResponse index(JsonNode body) {
        if (!keyIsThere || !body.path("key").asString("").equals(INDEX_KEY)) {
            return text(403, "UserForbiddedToAccessSite");
        }
        for (JsonNode url : body.path("urlList")) {
            if (!URI.create(url.asString("")).getHost().equals(body.path("host").asString(""))) {
                return text(422, "InvalidRequestParameters");
            }
            told.add(url.asString(""));
        }
        return new MockResponse.Builder().code(202).build();
    }

    private MockResponse page(Call call) {
        if (call.path().equals("/refuses")) {
            return text(400, "no link found");
        }
        told.add(call.path() + (call.query().isEmpty() ? "" : call.query()) + " "
                + call.form().get("target"));
        mentions.add(call.form().get("target") + " " + call.form().get("source"));
        return new MockResponse.Builder().code(202).build();
    }

    /** To whom being told twice is as being told once. */
    @Override
    public List<String> texts() {
        return List.copyOf(new LinkedHashSet<>(told));
    }

    /** Fetches the feeds that it is told of; the last one is the JSON Feed. */
    static final class Hub extends FakeWeb {
        @Override
        public Map<String, String> keys(String home) {
            return Map.of("hub", home + "/hub");
        }

        @Override
        public String sign(int post) {
            return "/feed.json";
        }
    }

    /** Visits the pages that it is told of. */
    static final class Engine extends FakeWeb {
        @Override
        public Map<String, String> keys(String home) {
            return Map.of("server", home, "key", INDEX_KEY);
        }

        @Override
        public String sign(int post) {
            return "/hello-" + post + "/";
        }
    }

    /** Two pages that show who links to them; of a post that links to both, both have to know. */
    static final class Pages extends FakeWeb {
        Pages() {
            for (String page : List.of("/page-1", "/page-2")) {
                pages.put(
                        page,
                        new MockResponse.Builder()
                                .setHeader("Link", "</mention>; rel=webmention")
                                .build());
            }
        }

        @Override
        public String sign(int post) {
            return "/hello-" + post + "/";
        }

        @Override
        public List<String> texts() {
            return mentions.stream()
                    .filter(it -> it.contains("/page-1 ") && mentions.contains(it.replace("/page-1 ", "/page-2 ")))
                    .toList();
        }
    }
}
