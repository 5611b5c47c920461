package dev.billet.generator.model;

/**
 * Text that is HTML already: a template prints it as it is.
 *
 * @param value well-formed HTML
 */
public record Html(String value) {
    @Override
    public String toString() {
        return value;
    }
}
