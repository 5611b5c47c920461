package dev.billet.generator.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** An AVIF file as its boxes (ISO/IEC 14496-12, section 8.11, and 23008-12, section 6.5): where its notes are, and its size. */
final class AvifFile {
    private static final int BOX = 8;
    private static final int DEEPEST = 4;
    private static final Set<String> NOTES = Set.of("Exif", "mime");

    /** A kind of item that no reader knows. */
    private static final byte[] NOTHING = "free".getBytes(StandardCharsets.US_ASCII);

    private final byte[] clean;
    private final Set<Long> notes = new HashSet<>();
    private int width;
    private int height;
    private boolean turned;
    private int itemData;
    private boolean wiping;

    private AvifFile(byte[] file) {
        this.clean = file.clone();
    }

    static AvifFile read(byte[] file) throws DamagedImageException {
        AvifFile avif = new AvifFile(file);
        try {
            // the places of items may come before their kinds
            avif.boxes(ByteBuffer.wrap(avif.clean), 0);
            avif.wiping = true;
            avif.boxes(ByteBuffer.wrap(avif.clean), 0);
            return avif;
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            throw new DamagedImageException("its parts do not fit into it");
        }
    }

    /** The file with zeros for its Exif and XMP. */
    byte[] clean() {
        return clean;
    }

    /** As shown; empty if the file does not say. */
    Optional<ImageSize> size() {
        return width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(turned ? new ImageSize(height, width) : new ImageSize(width, height));
    }

    private void boxes(ByteBuffer in, int depth) {
        while (in.remaining() >= BOX && depth < DEEPEST) {
            int start = in.position();
            long length = unsigned(in, 4);
            String type = type(in);
            if (length == 1) {
                length = in.getLong();
            }
            if (length != 0 && length < BOX) {
                throw new IllegalArgumentException("shorter than its own head");
            }
            int end = length == 0 ? in.limit() : Math.toIntExact(Math.min(in.limit(), start + length));
            ByteBuffer box = in.duplicate().limit(end);
            in.position(end);
            box(type, box, depth + 1);
        }
    }

    private void box(String type, ByteBuffer box, int depth) {
        switch (type) {
            case "meta" -> boxes(box.position(box.position() + 4), depth);
            case "iprp", "ipco" -> boxes(box, depth);
            case "iinf" -> boxes(box.position(box.position() + (box.get(box.position()) == 0 ? 6 : 8)), depth);
            case "infe" -> item(box);
            case "idat" -> itemData = box.position();
            case "ispe" -> extent(box);
            case "irot" -> turned = (box.get() & 1) == 1;
            case "iloc" -> {
                if (wiping) {
                    wipe(box);
                }
            }
            default -> {}
        }
    }

    /** Of its pictures - the whole, its tiles, its transparency - the largest is the whole. */
    private void extent(ByteBuffer box) {
        box.getInt();
        int w = box.getInt();
        int h = box.getInt();
        if ((long) w * h > (long) width * height) {
            width = w;
            height = h;
        }
    }

    private void item(ByteBuffer box) {
        int version = box.get();
        box.position(box.position() + 3);
        if (version >= 2) {
            long id = unsigned(box, version == 2 ? 2 : 4);
            box.getShort();
            int at = box.position();
            if (NOTES.contains(type(box))) {
                notes.add(id);
                System.arraycopy(NOTHING, 0, clean, at, NOTHING.length);
            }
        }
    }

    private void wipe(ByteBuffer box) {
        int version = box.get();
        box.position(box.position() + 3);
        int sizes = box.getShort();
        long items = unsigned(box, version < 2 ? 2 : 4);
        for (long i = 0; i < items; i++) {
            boolean note = notes.contains(unsigned(box, version < 2 ? 2 : 4));
            int way = version == 0 ? 0 : box.getShort() & 0xF;
            box.getShort();
            long base = unsigned(box, sizes >> 4 & 0xF) + (way == 1 ? itemData : 0);
            int extents = box.getShort() & 0xFFFF;
            for (int extent = 0; extent < extents; extent++) {
                unsigned(box, version == 0 ? 0 : sizes & 0xF);
                long from = base + unsigned(box, sizes >> 12 & 0xF);
                long length = unsigned(box, sizes >> 8 & 0xF);
                if (note) {
                    long to = length == 0 ? clean.length : from + length;
                    Arrays.fill(clean, Math.toIntExact(from), Math.toIntExact(to), (byte) 0);
                }
            }
        }
    }

    private static String type(ByteBuffer in) {
        byte[] type = new byte[4];
        in.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static long unsigned(ByteBuffer in, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | in.get() & 0xFF;
        }
        return value;
    }
}
