package dev.billet.generator;

import static dev.billet.generator.browser.Needed.needed;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Blogs of real people, written for other generators: beside the project in {@code shared/real-blogs}, or where {@code
 * BILLET_REAL_BLOGS} says. Without them a test is skipped.
 */
public final class RealBlogs {
    private RealBlogs() {}

    /** The folder of a blog. */
    public static Path folder(String name) {
        Path blog = Path.of(System.getenv().getOrDefault("BILLET_REAL_BLOGS", "../../shared/real-blogs"))
                .toAbsolutePath()
                .normalize()
                .resolve(name);
        needed(Files.isDirectory(blog), "the real blog at " + blog);
        return blog;
    }
}
