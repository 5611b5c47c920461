package dev.billet.generator.cache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Encoder} wrote. Whoever calls it has made sure that the bytes are whole. */
final class Decoder {
    private final byte[] bytes;
    private final Map<String, ZoneId> zones = new HashMap<>();
    private int at;

    Decoder(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    int at() {
        return at;
    }

    /** What was read since some place. */
    Slice since(int start) {
        return new Slice(bytes, start, at - start);
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value >>> 1 ^ -(value & 1);
    }

    int small() {
        return (int) number();
    }

    long fixed() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            value |= (bytes[at++] & 0xFFL) << shift;
        }
        return value;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    String text() {
        int length = small();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    <T> @Nullable T optional(Function<Decoder, T> read) {
        return flag() ? read.apply(this) : null;
    }

    @Nullable
    String optionalText() {
        return optional(Decoder::text);
    }

    <T extends @Nullable Object> List<T> list(Function<Decoder, T> read) {
        int size = small();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(read.apply(this));
        }
        return values;
    }

    ZonedDateTime date() {
        Instant instant = Instant.ofEpochSecond(number(), small());
        return instant.atZone(zones.computeIfAbsent(text(), ZoneId::of));
    }

    @Nullable
    Object plain() {
        int kind = small();
        return switch (kind) {
            case 0 -> null;
            case 1 -> text();
            case 2 -> flag();
            case 3 -> small();
            case 4 -> number();
            case 5 -> Double.longBitsToDouble(fixed());
            case 6 -> Collections.unmodifiableList(list(Decoder::plain));
            case 7 -> map();
            default -> throw new IllegalStateException("no such kind of value: " + kind);
        };
    }

    private Map<String, @Nullable Object> map() {
        int size = small();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String key = text();
            map.put(key, plain());
        }
        return Collections.unmodifiableMap(map);
    }
}
