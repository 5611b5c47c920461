package dev.billet.http;

/** A token or password. It prints as dots, so that no message, record or exception can carry it by accident. */
public record Secret(String value) {
    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret is empty");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
