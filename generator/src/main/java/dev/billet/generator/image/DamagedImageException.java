package dev.billet.generator.image;

import java.io.IOException;

/** A picture that is not what it says it is; the message ends a sentence that began with its name. */
final class DamagedImageException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedImageException(String message) {
        super(message);
    }
}
