package dev.billet.generator.cache;

import dev.billet.generator.cache.Facts.Legend;
import dev.billet.generator.change.Stamp;
import dev.billet.generator.output.OutputWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What each file of the site was made of: a file is made again only if that is not what it would be made of now. Thread-safe.
 */
public final class Origins {
    private final Map<String, Origin> earlier;
    private final Map<String, Together> earlierTogether;
    private final Facts facts;
    private final Facts.Renumbering renumbering;
    private final OutputWriter output;
    private final Map<String, Origin> now = new ConcurrentHashMap<>();
    private final Map<String, Together> together = new ConcurrentHashMap<>();

    Origins(Memory earlier, Facts facts, OutputWriter output) {
        this.earlier = earlier.origins();
        this.earlierTogether = earlier.together();
        this.facts = facts;
        this.renumbering = facts.from(earlier.legend());
        this.output = output;
    }

    /**
     * Keeps several files that were made together of the same.
     *
     * @param what names them all
     * @return the label that they were written with, if all of them are there, as they were written then
     */
    public Optional<String> keepTogether(String what, long own) {
        Together files = earlierTogether.get(what);
        if (files == null || files.own() != own || !files.files().stream().allMatch(name -> keep(name, own))) {
            return Optional.empty();
        }
        together.put(what, files);
        return Optional.of(files.label());
    }

    /** Writes several files, to be kept together. */
    public void writeTogether(String what, long own, Map<String, String> files, String label) {
        files.forEach((name, text) -> write(name, own, text.getBytes(StandardCharsets.UTF_8)));
        together.put(what, new Together(own, List.copyOf(files.keySet()), label));
    }

    /** Starts to note what a template reads. */
    public Reading reading() {
        return new Reading(facts);
    }

    /**
     * Keeps a file of an earlier build that is made of the same.
     *
     * @param own fingerprint of what is given to it alone
     * @return whether it is there, as it was written then
     */
    public boolean keep(String name, long own) {
        Origin origin = earlier.get(name);
        if (origin == null || origin.own() != own) {
            return false;
        }
        int @Nullable [] reads = origin.reads().length == 0 ? origin.reads() : renumbering.of(origin.reads());
        if (reads == null || facts.seen(reads) != origin.seen() || !output.keep(name, origin.stamp())) {
            return false;
        }
        boolean same = reads == origin.reads();
        now.put(name, same ? origin : new Origin(own, reads, origin.seen(), origin.stamp(), null));
        return true;
    }

    /** Writes a file that no template made. */
    public void write(String name, long own, byte[] bytes) {
        note(name, own, output.write(name, bytes));
    }

    /** Notes a file that no template made and that was just written. */
    public void note(String name, long own, Stamp written) {
        now.put(name, new Origin(own, Origin.NO_READS, facts.seen(Origin.NO_READS), written, null));
    }

    /** Writes a file that a template made. */
    public void write(String name, long own, Reading reading, byte[] bytes) {
        int[] reads = reading.reads();
        now.put(name, new Origin(own, reads, facts.seen(reads), output.write(name, bytes), null));
    }

    Map<String, Origin> now() {
        return now;
    }

    Map<String, Together> together() {
        return together;
    }

    Legend legend() {
        return facts.legend();
    }
}
