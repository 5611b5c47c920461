package dev.billet.generator.theme;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a template writes, encoded as UTF-8 once it is whole. */
final class PageBuffer extends Writer {
    private char[] written;
    private int length;

    PageBuffer(int capacity) {
        this.written = new char[capacity];
    }

    @Override
    public void write(char[] text, int from, int count) {
        reserve(count);
        System.arraycopy(text, from, written, length, count);
        length += count;
    }

    @Override
    public void write(String text, int from, int count) {
        reserve(count);
        text.getChars(from, from + count, written, length);
        length += count;
    }

    @Override
    public void write(int c) {
        reserve(1);
        written[length++] = (char) c;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private void reserve(int count) {
        if (length + count > written.length) {
            written = Arrays.copyOf(written, Math.max(written.length * 2, length + count));
        }
    }

    byte[] bytes() {
        byte[] bytes = new byte[length + length / 16 + 16];
        int at = 0;
        for (int i = 0; i < length; i++) {
            char c = written[i];
            if (at + 3 > bytes.length) {
                bytes = Arrays.copyOf(bytes, at + 3 * (length - i));
            }
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                return new String(written, 0, length).getBytes(StandardCharsets.UTF_8); // rare: an emoji
            } else {
                bytes[at++] = (byte) (0xE0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return at == bytes.length ? bytes : Arrays.copyOf(bytes, at);
    }
}
