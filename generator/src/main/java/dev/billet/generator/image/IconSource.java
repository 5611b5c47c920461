package dev.billet.generator.image;

import java.io.IOException;

/** A picture from which squares are cut to any size. */
interface IconSource {
    /** The largest side that is not made up. */
    int most();

    Pixels square(int side) throws IOException;

    static IconSource of(byte[] picture) throws IOException {
        ImageFormat format = ImageFormat.of(picture);
        return switch (format) {
            case SVG -> SvgPicture.read(picture);
            case PNG, JPEG -> new Painted(squared(Codec.decode(picture, format)));
            default -> throw new DamagedImageException("it is neither SVG nor PNG nor JPEG");
        };
    }

    /** Grey and opaque ones become pictures with alpha, in the middle of a transparent square. */
    private static Pixels squared(Pixels from) {
        int side = Math.max(from.width(), from.height());
        byte[] samples = new byte[Math.multiplyExact(side * 4, side)];
        int left = (side - from.width()) / 2;
        int top = (side - from.height()) / 2;
        int bands = from.bands();
        for (int y = 0; y < from.height(); y++) {
            for (int x = 0; x < from.width(); x++) {
                int source = (y * from.width() + x) * bands;
                int target = ((y + top) * side + x + left) * 4;
                for (int band = 0; band < 3; band++) {
                    samples[target + band] = from.samples()[source + (bands == 1 ? 0 : band)];
                }
                samples[target + 3] = bands == 4 ? from.samples()[source + 3] : -1;
            }
        }
        return new Pixels(side, side, 4, samples, from.space());
    }

    /** Of so many pixels and no more. */
    record Painted(Pixels pixels) implements IconSource {
        @Override
        public int most() {
            return pixels.width();
        }

        @Override
        public Pixels square(int side) {
            return side == pixels.width() ? pixels : Resampler.shrink(pixels, side, side);
        }
    }
}
