package dev.billet.generator.cache;

import dev.billet.generator.output.BodyFile;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.output.WorkFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one build leaves to the next, in memory and, once {@linkplain #save saved}, in a folder.
 *
 * <p>The index is replaced in one step, and texts are only ever added behind those that it knows: a build that dies leaves the
 * cache as it was. Not for use by two builds at once.
 */
public final class SiteCache implements Closeable {
    private final Path folder;
    private final IndexFile index;
    private Outcome outcome;
    private @Nullable Memory memory;
    private @Nullable BodyFile bodies;
    private boolean changed;

    private SiteCache(Path folder, IndexFile index) {
        this.folder = folder;
        this.index = index;
        this.outcome = index.outcome().orElse(Outcome.NONE);
    }

    /**
     * Opens what an earlier process left.
     *
     * @param maker name and version of the generator; what another one wrote is not used
     */
    public static SiteCache open(Path folder, String maker) {
        return new SiteCache(folder, new IndexFile(new WorkFile(folder.resolve("site.index")), maker));
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** The last build, if it is a certain one and all its files are as it wrote them. */
    public Optional<Last> last(Predicate<Last> wanted, OutputWriter output) {
        return Optional.ofNullable(outcome.last()).filter(wanted).filter(last -> output.keepAll(outcome.outputs()));
    }

    /** Read when the first build has something to do. */
    private Memory memory() {
        Memory known = memory;
        if (known == null) {
            known = index.memory(outcome).orElse(Memory.NONE);
            memory = known;
        }
        return known;
    }

    private BodyFile bodies() {
        BodyFile open = bodies;
        if (open == null) {
            open = file(memory().bodies(), memory().end());
            bodies = open;
        }
        return open;
    }

    /**
     * Begins a build.
     *
     * @param reading fingerprint of the settings that documents are read with
     * @param rendering fingerprint of the settings that texts are rendered with
     */
    public Pass begin(long reading, long rendering) {
        return new Pass(memory(), bodies(), reading, rendering);
    }

    /**
     * Ends a build, which the next one starts from.
     *
     * @param last absent if there was an error
     */
    public void end(Memory left, OutputWriter output, @Nullable Last last) {
        memory = left;
        outcome = new Outcome(output.stamps(), last);
        changed = true;
    }

    /** Writes what the last build left, for later processes. */
    public void save() throws IOException {
        if (!changed) {
            return;
        }
        Memory now = memory().endingAt(bodies().flush());
        Memory kept = now.isWasteful() ? compacted(now) : now;
        index.write(outcome, kept);
        if (kept.bodies() != now.bodies()) {
            new WorkFile(path(now.bodies())).delete();
        }
        memory = kept;
        changed = false;
    }

    /** The same with the texts in a new file, without those that are not used any more. */
    private Memory compacted(Memory now) throws IOException {
        BodyFile from = bodies();
        BodyFile to = file(now.bodies() + 1, 0);
        Memory moved = now.moved(span -> from.read(span).map(to::append));
        Memory kept = moved.endingAt(to.flush());
        from.close();
        bodies = to;
        return kept;
    }

    private BodyFile file(int number, long end) {
        return new BodyFile(path(number), end);
    }

    private Path path(int number) {
        return folder.resolve("texts-" + number + ".html");
    }

    @Override
    public void close() throws IOException {
        if (bodies != null) {
            bodies.close();
        }
    }
}
