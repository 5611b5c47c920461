package dev.billet.generator.cache;

import dev.billet.generator.cache.Blocks.Kind;
import dev.billet.generator.cache.Blocks.Piece;
import dev.billet.generator.cache.Blocks.Written;
import dev.billet.generator.change.Fingerprint;
import dev.billet.generator.output.WorkFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The file with what a build left: blocks, each with its length and fingerprint, what is asked for by every build first.
 *
 * <p>A damaged block, or a file of another version, counts as none.
 */
final class IndexFile {
    /** Count up when what is written changes. */
    private static final String FORMAT = "billet index 4";

    /** Most often holds the head. */
    private static final int START = 1 << 16;

    private final WorkFile file;
    private final byte[] mark;

    /** @param maker name and version of the generator */
    IndexFile(WorkFile file, String maker) {
        this.file = file;
        this.mark = new Encoder(256).text(FORMAT).text(maker).bytes();
    }

    private record Block(Kind kind, long position, int length, long fingerprint) {}

    /** What the last build came to. */
    Optional<Outcome> outcome() {
        return read(Kind.OUTCOME, Kind.OUTPUTS).map(OutcomeCodec::read);
    }

    /**
     * The rest.
     *
     * @param outcome of the same build
     */
    Optional<Memory> memory(Outcome outcome) {
        return read(Kind.FRAME, Kind.ORIGINS).map(pieces -> MemoryCodec.read(pieces, outcome));
    }

    /** Replaces it all in one step. */
    void write(Outcome outcome, Memory memory) throws IOException {
        List<Written> blocks = new ArrayList<>(OutcomeCodec.write(outcome));
        blocks.addAll(MemoryCodec.write(memory));
        Encoder table = new Encoder(32 * blocks.size() + 16);
        table.list(
                blocks,
                (to, block) -> to.number(block.kind().ordinal())
                        .number(block.length())
                        .fixed(Fingerprint.of(block.bytes(), 0, block.length())));
        byte[] known = table.bytes();
        byte[] head = new Encoder(known.length + mark.length + 32)
                .raw(mark)
                .fixed(known.length)
                .fixed(Fingerprint.of(known))
                .raw(known)
                .bytes();
        List<WorkFile.Part> parts = new ArrayList<>();
        parts.add(new WorkFile.Part(head, head.length));
        blocks.forEach(block -> parts.add(new WorkFile.Part(block.bytes(), block.length())));
        file.replace(parts);
    }

    /** The blocks from one kind to another, which lie side by side; nothing if any of them is damaged. */
    private Optional<List<Piece>> read(Kind first, Kind last) {
        List<Block> wanted = table().stream()
                .filter(block -> block.kind.compareTo(first) >= 0 && block.kind.compareTo(last) <= 0)
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        long from = wanted.get(0).position;
        Block end = wanted.get(wanted.size() - 1);
        int length = Math.toIntExact(end.position + end.length - from);
        return file.read(from, length).flatMap(bytes -> whole(wanted, bytes, from));
    }

    private static Optional<List<Piece>> whole(List<Block> blocks, byte[] bytes, long from) {
        boolean whole = IntStream.range(0, blocks.size()).parallel().allMatch(i -> {
            Block block = blocks.get(i);
            return Fingerprint.of(bytes, (int) (block.position - from), block.length) == block.fingerprint;
        });
        return whole
                ? Optional.of(blocks.stream()
                        .map(block -> new Piece(block.kind, bytes, (int) (block.position - from)))
                        .toList())
                : Optional.empty();
    }

    /** Where the blocks are; none if the file is another maker's, or damaged. */
    private List<Block> table() {
        int fixed = mark.length + 2 * Long.BYTES;
        byte[] start = file.read(0, START).orElse(new byte[0]);
        if (start.length < fixed || !Arrays.equals(start, 0, mark.length, mark, 0, mark.length)) {
            return List.of();
        }
        Decoder head = new Decoder(start, mark.length);
        long length = head.fixed();
        long fingerprint = head.fixed();
        if (length < 0 || length > Integer.MAX_VALUE / 2) {
            return List.of();
        }
        byte[] all = fixed + length <= start.length
                ? start
                : file.read(0, (int) (fixed + length)).orElse(new byte[0]);
        if (all.length < fixed + length || Fingerprint.of(all, fixed, (int) length) != fingerprint) {
            return List.of();
        }
        return blocks(new Decoder(all, fixed), fixed + length);
    }

    private static List<Block> blocks(Decoder table, long position) {
        List<Block> blocks = new ArrayList<>();
        long at = position;
        for (int i = table.small(); i > 0; i--) {
            Block block = new Block(Kind.values()[table.small()], at, table.small(), table.fixed());
            blocks.add(block);
            at += block.length;
        }
        return blocks;
    }
}
