package dev.billet.syndication.network;

import dev.billet.http.Answer;
import dev.billet.http.ApiClient;
import dev.billet.http.ApiRequest;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A post's picture, small enough for a card. A card without one is better than no announcement. */
record Thumbnail(String type, byte[] bytes) {
    /** Cards are shown no wider. */
    private static final int WIDEST = 1200;

    /** More than any camera makes; a file may claim anything. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/webp", "image/gif");

    /** Empty if it does not answer, or cannot be made to fit. */
    static Optional<Thumbnail> of(URI image, int mostBytes, ApiClient client) {
        if (!(client.send(ApiRequest.get(image)) instanceof Answer.Received answer) || answer.status() != 200) {
            return Optional.empty();
        }
        String type =
                answer.header("content-type").orElse("").replaceFirst(";.*", "").strip();
        if (TYPES.contains(type) && answer.body().length <= mostBytes) {
            return Optional.of(new Thumbnail(type, answer.body()));
        }
        try {
            return smaller(answer.body(), mostBytes);
        } catch (IOException | RuntimeException e) { // readers of strangers' pictures throw anything
            return Optional.empty();
        }
    }

    private static Optional<Thumbnail> smaller(byte[] bytes, int mostBytes) throws IOException {
        @Nullable BufferedImage picture = read(bytes);
        if (picture == null) {
            return Optional.empty();
        }
        for (int width = Math.min(WIDEST, picture.getWidth()); width >= 200; width = width * 3 / 4) {
            BufferedImage scaled = scaled(picture, width);
            for (float quality : new float[] {0.9f, 0.75f, 0.6f}) {
                byte[] jpeg = jpeg(scaled, quality);
                if (jpeg.length <= mostBytes) {
                    return Optional.of(new Thumbnail("image/jpeg", jpeg));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable BufferedImage read(byte[] bytes) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                boolean huge = (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS;
                return huge ? null : reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        int height = Math.max(1, (int) Math.round((double) picture.getHeight() * width / picture.getWidth()));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
