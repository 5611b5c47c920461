package dev.billet.generator.cache;

import dev.billet.generator.output.BodyFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The pieces of what is made of many texts, such as the index of the search: each is made again only if one of its own texts
 * changed. Thread-safe.
 */
public final class Fragments {
    private final Map<String, Fragment> earlier;
    private final BodyFile bodies;
    private final Map<String, Fragment> now = new ConcurrentHashMap<>();

    Fragments(Map<String, Fragment> earlier, BodyFile bodies) {
        this.earlier = earlier;
        this.bodies = bodies;
    }

    /**
     * A piece as an earlier build made it of the same, or else as it is made now.
     *
     * @param own fingerprint of what it is made of
     */
    public String text(String name, long own, Supplier<String> make) {
        Fragment known = earlier.get(name);
        Optional<String> text = known == null || known.own() != own ? Optional.empty() : bodies.read(known.text());
        if (known != null && text.isPresent()) {
            now.put(name, known);
            return text.get();
        }
        String made = make.get();
        now.put(name, new Fragment(own, bodies.append(made)));
        return made;
    }

    /** Keeps the pieces whose names begin so, of what is kept as a whole. */
    public void keepAll(String beginning) {
        earlier.forEach((name, fragment) -> {
            if (name.startsWith(beginning)) {
                now.put(name, fragment);
            }
        });
    }

    Map<String, Fragment> now() {
        return now;
    }
}
