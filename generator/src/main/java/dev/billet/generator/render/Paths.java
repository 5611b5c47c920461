package dev.billet.generator.render;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with forward slashes, as text. */
final class Paths {
    private Paths() {}

    /** The path that a relative one means, seen from a file; {@code ..} past the top stays at the top. */
    static String resolve(String file, String relative) {
        Deque<String> parts = new ArrayDeque<>();
        int folder = file.lastIndexOf('/');
        String all = (folder < 0 ? "" : file.substring(0, folder + 1)) + relative;
        for (String part : all.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return (file.startsWith("/") ? "/" : "") + String.join("/", parts);
    }
}
