package dev.billet.generator.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Java's own decoders and encoders, set up. */
final class Codec {
    private Codec() {}

    static Pixels decode(byte[] file, ImageFormat format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name(format));
        if (!readers.hasNext()) {
            throw new DamagedImageException("this Java cannot read it");
        }
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            BufferedImage image = reader.read(0);
            if (image.getRaster().getNumBands() > 4) {
                throw new DamagedImageException("it has more than four channels");
            }
            return Pixels.of(image);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new DamagedImageException("it cannot be decoded: " + e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    /** Encodes without any metadata; a JPEG is progressive, so that a reader soon sees all of it. */
    static byte[] encode(Pixels pixels, ImageFormat format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(name(format)).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(format == ImageFormat.JPEG ? quality : 0.2f);
            if (format == ImageFormat.JPEG) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels.image(), null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String name(ImageFormat format) {
        return format == ImageFormat.JPEG ? "jpeg" : "png";
    }
}
