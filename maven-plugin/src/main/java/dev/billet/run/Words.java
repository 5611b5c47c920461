package dev.billet.run;

import java.nio.file.Path;

/** How a run words numbers and places. */
public final class Words {
    private Words() {}

    /** {@code 1 post}, {@code 2 posts}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 1 reply}, {@code 2 replies}. */
    public static String number(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Relative to the blog's folder where it is below it. */
    public static String path(Path base, Path path) {
        Path from = base.toAbsolutePath().normalize();
        Path to = path.toAbsolutePath().normalize();
        return (to.startsWith(from) ? from.relativize(to) : to).toString();
    }
}
