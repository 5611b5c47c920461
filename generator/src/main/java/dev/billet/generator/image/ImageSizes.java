package dev.billet.generator.image;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How large pictures are, read from the beginning of their files. Remembers what it read. Thread-safe. */
public final class ImageSizes {
    private static final int BEGINNING = 4096;

    private final Map<Key, Optional<ImageSize>> known = new ConcurrentHashMap<>();

    private record Key(Path file, FileTime changed, long length) {}

    /** The size as shown; empty if the file is no picture that we know, damaged or not there. */
    public Optional<ImageSize> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Key key = new Key(file.toAbsolutePath().normalize(), attributes.lastModifiedTime(), attributes.size());
            return known.computeIfAbsent(key, k -> read(k.file()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The size of a picture in memory. */
    public static Optional<ImageSize> of(byte[] picture) {
        try {
            return read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BEGINNING)) {
            return read(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> read(InputStream in) throws IOException {
        in.mark(BEGINNING);
        byte[] start = in.readNBytes(BEGINNING);
        in.reset();
        return switch (ImageFormat.of(start)) {
            case JPEG -> jpeg(new DataInputStream(in));
            case PNG -> start.length < 24 ? Optional.empty() : size(big(start, 16), big(start, 20));
            case GIF -> start.length < 10 ? Optional.empty() : size(little(start, 6, 2), little(start, 8, 2));
            case WEBP -> webp(start);
            case AVIF -> AvifFile.read(in.readAllBytes()).size();
            case SVG -> SvgSize.of(in);
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<ImageSize> jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int orientation = 1;
        while (true) {
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
                if (marker != 0xFF) {
                    break;
                }
            }
            int length = in.readUnsignedShort() - 2;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                int turn = orientation;
                return size(in.readUnsignedShort(), height).map(size -> size.turned(turn));
            }
            if (marker == 0xE1 && length > 6) {
                byte[] notes = in.readNBytes(length);
                if (new String(notes, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
                    orientation = Exif.orientation(notes, 6, notes.length - 6);
                }
            } else {
                in.skipNBytes(Math.max(0, length));
            }
        }
    }

    /** Its three kinds: lossy, lossless, and with an outer frame. */
    private static Optional<ImageSize> webp(byte[] start) {
        if (start.length < 30) {
            return Optional.empty();
        }
        return switch (start[15]) {
            case ' ' -> size(little(start, 26, 2) & 0x3FFF, little(start, 28, 2) & 0x3FFF);
            case 'L' -> {
                int bits = little(start, 21, 4);
                yield size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            case 'X' -> size(little(start, 24, 3) + 1, little(start, 27, 3) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<ImageSize> size(int width, int height) {
        return width < 1 || height < 1 ? Optional.empty() : Optional.of(new ImageSize(width, height));
    }

    private static int big(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    private static int little(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
