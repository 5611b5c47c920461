package dev.billet.generator.cache;

import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.model.Archive;
import dev.billet.generator.model.Html;
import dev.billet.generator.model.Pagination;
import dev.billet.generator.model.Post;
import dev.billet.generator.model.Site;
import dev.billet.generator.model.Term;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprints of what templates see.
 *
 * <p>A post, term, archive or site counts as which one it is, not as what is in it: that is asked for when it is read.
 */
public final class Values {
    private static final Map<Class<?>, Map<String, Method>> COMPONENTS = new ConcurrentHashMap<>();

    private Values() {}

    public static Fingerprint add(Fingerprint to, @Nullable Object value) {
        if (value == null || value instanceof String) {
            return to.add((String) value);
        } else if (value instanceof Number || value instanceof Boolean) {
            return to.add(value.hashCode()).add(value.toString());
        } else if (value instanceof ZonedDateTime date) {
            return to.add(date.toEpochSecond())
                    .add(date.getNano())
                    .add(date.getZone().getId());
        } else if (value instanceof Collection<?> all) {
            to.add(all.size());
            all.forEach(each -> add(to, each));
            return to;
        } else if (value instanceof Map<?, ?> map) {
            to.add(map.size());
            ordered(map).forEach((key, each) -> add(to.add(String.valueOf(key)), each));
            return to;
        }
        return addOurs(to, value);
    }

    /** What {@code Map.of} makes is in another order in every process. */
    private static Map<?, ?> ordered(Map<?, ?> map) {
        return map.getClass().getName().startsWith("java.util.ImmutableCollections") ? new TreeMap<>(map) : map;
    }

    private static Fingerprint addOurs(Fingerprint to, Object value) {
        String key = key(value);
        if (!key.isEmpty()) {
            return to.add(key);
        } else if (value instanceof Html html) {
            return to.add(html.value());
        } else if (value instanceof Pagination pagination) { // whose list of pages follows from their number
            add(to.add(pagination.number()).add(pagination.total()), pagination.posts());
            return add(add(to, pagination.previous()), pagination.next());
        } else if (value instanceof Record) {
            to.add(value.getClass().getSimpleName());
            components(value.getClass()).values().forEach(component -> add(to, call(component, value)));
            return to;
        }
        return to.add(value.toString());
    }

    /** Tells which post, term, archive or site it is; empty for anything else. */
    static String key(Object value) {
        if (value instanceof Post post) {
            return "post " + post.source();
        } else if (value instanceof Term term) {
            return "term " + term.href();
        } else if (value instanceof Archive archive) {
            return "archive " + archive.href();
        }
        return value instanceof Site site ? "site " + site.href() : "";
    }

    /** The fingerprint of a property by the name that a template reads it by; of all of it if there is none of this name. */
    static long property(Object owner, String name) {
        int aspect = name.indexOf('?');
        String component = aspect < 0 ? name : name.substring(0, aspect);
        Method method = components(owner.getClass()).get(component);
        if (method == null) {
            Fingerprint all = new Fingerprint();
            components(owner.getClass()).values().forEach(each -> add(all, call(each, owner)));
            return all.value();
        }
        Object value = call(method, owner);
        if (aspect >= 0 && value instanceof Collection<?> list) {
            int seen = name.endsWith("?empty") ? Math.min(list.size(), 1) : list.size();
            return new Fingerprint().add(seen).value();
        }
        return add(new Fingerprint(), value).value();
    }

    private static Map<String, Method> components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(type, t -> {
            Map<String, Method> methods = new LinkedHashMap<>();
            for (RecordComponent component : t.getRecordComponents()) {
                methods.put(component.getName(), component.getAccessor());
            }
            return methods;
        });
    }

    private static @Nullable Object call(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("records are public and their accessors only return", e);
        }
    }
}
