package dev.billet.generator.image;

/** Width and height in pixels, as shown: after turning a photograph upright. */
public record ImageSize(int width, int height) {
    public ImageSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(width + " x " + height + " is no size of a picture");
        }
    }

    ImageSize turned(int orientation) {
        return orientation >= 5 ? new ImageSize(height, width) : this;
    }

    /** Of this width, with the same proportions. */
    ImageSize withWidth(int wanted) {
        return new ImageSize(wanted, Math.max(1, (int) Math.round((double) height * wanted / width)));
    }
}
