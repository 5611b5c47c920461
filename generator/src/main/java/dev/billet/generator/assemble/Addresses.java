package dev.billet.generator.assemble;

import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who has which address: each only once. */
public final class Addresses {
    private final Map<String, Place> taken = new ConcurrentHashMap<>();
    private final Set<String> reserved = ConcurrentHashMap.newKeySet();
    private final Consumer<Problem> problems;

    public Addresses(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Claims an address.
     *
     * @param path from the root of the site; one that ends with a slash is its {@code index.html}
     * @param claimant where the claim is made
     * @param remedy what the claimant's author can do if another has it already
     * @return whether it was free; the problem was reported if not
     */
    public boolean claim(String path, Place claimant, String remedy) {
        Place first = taken.putIfAbsent(file(path), claimant);
        if (first != null) {
            problems.accept(
                    Problem.error(claimant, "the address " + path + " is already taken by " + first.file(), remedy));
        }
        return first == null;
    }

    /**
     * Keeps an address for a page that every site has.
     *
     * @param what the page, as messages call it
     */
    public void reserve(String path, String what) {
        taken.put(file(path), Place.file(what));
        reserved.add(file(path));
    }

    /**
     * Reports that an author's file has the address of a page that the site makes of posts.
     *
     * @param what the page, as messages call it
     * @return whether the address is free for that page
     */
    public boolean isFree(String path, String what) {
        @Nullable Place author = reserved.contains(file(path)) ? null : taken.get(file(path));
        if (author != null) {
            problems.accept(Problem.error(
                    author,
                    "the address " + path + " is already taken by " + what,
                    "Give this file another \"permalink:\" or \"slug:\", or rename it."));
        }
        return author == null;
    }

    /** The file of the built site that a path is served from, without a slash at its start. */
    public static String file(String path) {
        String file = path.endsWith("/") ? path + "index.html" : path;
        return file.startsWith("/") ? file.substring(1) : file;
    }
}
