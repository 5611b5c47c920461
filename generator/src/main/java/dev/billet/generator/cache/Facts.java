package dev.billet.generator.cache;

import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What can be read of a site, numbered: each property of each post, term and archive, and of the site itself. Thread-safe.
 *
 * <p>A property may be a list of which a template asks no more than its size ({@code tags?size}) or whether there is anything in
 * it ({@code tags?empty}).
 */
public final class Facts {
    private static final int PROPERTY_BITS = 8;

    private final List<Object> objects = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> properties = new ConcurrentHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final long[] @Nullable [] fingerprints;

    public Facts(List<Site> editions) {
        for (Site site : editions) {
            add(site);
            site.posts().forEach(this::add);
            site.taxonomies().values().forEach(terms -> terms.forEach(this::add));
            site.archives().forEach(this::add);
        }
        fingerprints = new long[objects.size()][];
    }

    private void add(Object object) {
        if (numbers.putIfAbsent(object, objects.size()) == null) {
            objects.add(object);
            keys.add(Values.key(object));
            if (object instanceof Archive archive) {
                archive.months().forEach(this::add);
            }
        }
    }

    /** The number of a property; -1 if the object is none of the site's. */
    int number(Object object, String property) {
        Integer number = numbers.get(object);
        return number == null ? -1 : number << PROPERTY_BITS | property(property);
    }

    private int property(String name) {
        Integer known = properties.get(name);
        return known != null ? known : newProperty(name);
    }

    private synchronized int newProperty(String name) {
        Integer known = properties.get(name);
        if (known != null) {
            return known;
        }
        if (names.size() == 1 << PROPERTY_BITS) {
            throw new IllegalStateException("more properties than records have: " + names);
        }
        names.add(name);
        properties.put(name, names.size() - 1);
        return names.size() - 1;
    }

    private synchronized String name(int property) {
        return names.get(property);
    }

    /** One fingerprint of several properties' values. */
    long seen(int[] reads) {
        Fingerprint seen = new Fingerprint();
        for (int read : reads) {
            seen.add(value(read));
        }
        return seen.value();
    }

    /** What a property's value is at present; computed once, by whichever thread asks first. */
    private long value(int number) {
        int object = number >>> PROPERTY_BITS;
        int property = number & (1 << PROPERTY_BITS) - 1;
        long[] known = fingerprints[object];
        if (known != null && property < known.length && known[property] != 0) {
            return known[property];
        }
        long value = Values.property(objects.get(object), name(property)) | 1;
        long[] longer =
                known == null ? new long[property + 8] : Arrays.copyOf(known, Math.max(known.length, property + 8));
        longer[property] = value;
        fingerprints[object] = longer;
        return value;
    }

    /** How the objects and properties are called, to be found again by a later build. */
    Legend legend() {
        return new Legend(List.copyOf(keys), List.copyOf(names));
    }

    /** The names of what is numbered. */
    record Legend(List<String> objects, List<String> properties) {
        static final Legend NONE = new Legend(List.of(), List.of());
    }

    /** Turns the numbers of an earlier build into those of this one. */
    Renumbering from(Legend earlier) {
        int[] byProperty =
                earlier.properties().stream().mapToInt(this::property).toArray();
        if (earlier.objects().equals(keys) && isIdentity(byProperty)) {
            return Renumbering.NONE; // most often: nothing was added, moved or taken away
        }
        Map<String, Integer> now = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            now.put(keys.get(i), i);
        }
        int[] byObject = earlier.objects().stream()
                .mapToInt(key -> now.getOrDefault(key, -1))
                .toArray();
        return new Renumbering(byObject, byProperty);
    }

    private static boolean isIdentity(int[] numbers) {
        return IntStream.range(0, numbers.length).allMatch(i -> numbers[i] == i);
    }

    /** From numbers of an earlier build to those of this one. */
    record Renumbering(int[] objects, int[] properties) {
        static final Renumbering NONE = new Renumbering(new int[0], new int[0]);

        /** The same reads; absent if something that was read is gone. */
        int @Nullable [] of(int[] reads) {
            if (this == NONE) {
                return reads;
            }
            int[] now = new int[reads.length];
            for (int i = 0; i < reads.length; i++) {
                int object = objects[reads[i] >>> PROPERTY_BITS];
                if (object < 0) {
                    return null;
                }
                now[i] = object << PROPERTY_BITS | properties[reads[i] & (1 << PROPERTY_BITS) - 1];
            }
            return now;
        }
    }
}
