package dev.billet.generator.cache;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values one after another, as {@link Decoder} reads them. */
final class Encoder {
    private byte[] bytes;
    private int length;

    /** @param capacity how many bytes are expected */
    Encoder(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The bytes, of which the first {@link #length} are written. */
    byte[] buffer() {
        return bytes;
    }

    int length() {
        return length;
    }

    Encoder number(long value) {
        room(10);
        long rest = value << 1 ^ value >> 63; // small negative numbers stay short
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A number that uses all its bits. */
    Encoder fixed(long value) {
        room(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    Encoder flag(boolean value) {
        return number(value ? 1 : 0);
    }

    Encoder text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        return raw(utf8);
    }

    Encoder raw(byte[] value) {
        return raw(new Slice(value, 0, value.length));
    }

    /** What was written before. */
    Encoder raw(Slice written) {
        room(written.length());
        System.arraycopy(written.bytes(), written.from(), bytes, length, written.length());
        length += written.length();
        return this;
    }

    <T> Encoder optional(@Nullable T value, BiConsumer<Encoder, T> write) {
        flag(value != null);
        if (value != null) {
            write.accept(this, value);
        }
        return this;
    }

    Encoder optionalText(@Nullable String value) {
        return optional(value, Encoder::text);
    }

    <T> Encoder list(Collection<T> values, BiConsumer<Encoder, T> write) {
        number(values.size());
        values.forEach(value -> write.accept(this, value));
        return this;
    }

    Encoder date(ZonedDateTime date) {
        return number(date.toEpochSecond())
                .number(date.getNano())
                .text(date.getZone().getId());
    }

    /**
     * A value as {@code Value.plain()} gives it.
     *
     * @throws IllegalArgumentException if it is of a kind that this does not know
     */
    Encoder plain(@Nullable Object value) {
        if (value == null) {
            return number(0);
        } else if (value instanceof String text) {
            return number(1).text(text);
        } else if (value instanceof Boolean flag) {
            return number(2).flag(flag);
        } else if (value instanceof Integer number) {
            return number(3).number(number);
        } else if (value instanceof Long number) {
            return number(4).number(number);
        } else if (value instanceof Double number) {
            return number(5).fixed(Double.doubleToLongBits(number));
        } else if (value instanceof List<?> list) {
            return number(6).list(list, Encoder::plain);
        } else if (value instanceof Map<?, ?> map) {
            return number(7)
                    .list(
                            map.entrySet(),
                            (e, entry) -> e.text((String) entry.getKey()).plain(entry.getValue()));
        }
        throw new IllegalArgumentException(value.getClass().getName());
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
