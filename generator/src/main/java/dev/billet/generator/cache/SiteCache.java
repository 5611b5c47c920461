package dev.billet.generator.cache;

import dev.billet.generator.output.BodyFile;
import dev.billet.generator.output.OutputWriter;
import dev.billet.generator.output.WorkFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one build leaves to the next, in memory and, once {@linkplain #save saved}, in a folder.
 *
 * <p>The index is replaced in one step, and texts are only ever added behind those that it knows: a build that dies leaves the
 * cache as it was. Not for use by two builds at once.
 */
public final class SiteCache implements Closeable {
    private final Path folder;
    private final String maker;
    private final WorkFile index;
    private Memory memory;
    private BodyFile bodies;
    private boolean changed;

    private SiteCache(Path folder, String maker, WorkFile index, Memory memory) {
        this.folder = folder;
        this.maker = maker;
        this.index = index;
        this.memory = memory;
        this.bodies = file(memory.bodies(), memory.end());
    }

    /**
     * Opens what an earlier process left.
     *
     * @param maker name and version of the generator; what another one wrote is not used
     */
    public static SiteCache open(Path folder, String maker) {
        WorkFile index = new WorkFile(folder.resolve("site.index"));
        Memory memory =
                index.read().flatMap(bytes -> MemoryCodec.read(bytes, maker)).orElse(Memory.NONE);
        return new SiteCache(folder, maker, index, memory);
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** The last build, if it is a certain one and all its files are as it wrote them. */
    public Optional<Last> last(Predicate<Last> wanted, OutputWriter output) {
        return Optional.ofNullable(memory.last()).filter(wanted).filter(last -> output.keepAll(memory.outputs()));
    }

    /**
     * Begins a build.
     *
     * @param reading fingerprint of the settings that documents are read with
     * @param rendering fingerprint of the settings that texts are rendered with
     */
    public Pass begin(long reading, long rendering) {
        return new Pass(memory, bodies, reading, rendering);
    }

    /** Ends a build, which the next one starts from. */
    public void end(Memory left) {
        memory = left;
        changed = true;
    }

    /** Writes what the last build left, for later processes. */
    public void save() throws IOException {
        if (!changed) {
            return;
        }
        Memory now = memory.endingAt(bodies.flush());
        Memory kept = now.isWasteful() ? compacted(now) : now;
        index.replace(MemoryCodec.write(kept, maker));
        if (kept.bodies() != now.bodies()) {
            new WorkFile(path(now.bodies())).delete();
        }
        memory = kept;
        changed = false;
    }

    /** The same with the texts in a new file, without those that are not used any more. */
    private Memory compacted(Memory now) throws IOException {
        BodyFile from = bodies;
        BodyFile to = file(now.bodies() + 1, 0);
        Memory moved = now.moved(text -> from.read(text.body()).map(to::append));
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
        bodies.close();
    }
}
