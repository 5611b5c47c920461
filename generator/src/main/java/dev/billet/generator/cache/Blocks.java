package dev.billet.generator.cache;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The blocks of an index; those of a long list are written and read on every core. */
final class Blocks {
    private static final int PIECE = 256;

    private Blocks() {}

    /** Which values a block has; blocks lie in this order. */
    enum Kind {
        OUTCOME,
        OUTPUTS,
        FRAME,
        KNOWN,
        ORIGINS
    }

    /** A block to be written: the first bytes of a buffer. */
    record Written(Kind kind, byte[] bytes, int length) {
        static Written of(Kind kind, Encoder encoder) {
            return new Written(kind, encoder.buffer(), encoder.length());
        }
    }

    /** A block that was read, whose bytes are whole. */
    record Piece(Kind kind, byte[] bytes, int from) {
        Decoder decoder() {
            return new Decoder(bytes, from);
        }
    }

    /** @param length of a value in bytes, about, so that buffers seldom grow */
    static <T> List<Written> write(Kind kind, List<T> all, ToIntFunction<T> length, BiConsumer<Encoder, T> write) {
        int count = (all.size() + PIECE - 1) / PIECE;
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> {
                    List<T> some = all.subList(i * PIECE, Math.min(all.size(), (i + 1) * PIECE));
                    Encoder piece =
                            new Encoder(16 + some.stream().mapToInt(length).sum());
                    return Written.of(kind, piece.list(some, write));
                })
                .toList();
    }

    /** The one block of a kind. */
    static Decoder only(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind == kind)
                .findFirst()
                .orElseThrow()
                .decoder();
    }

    /** The values of all blocks of a kind. */
    static <T> List<T> read(List<Piece> pieces, Kind kind, Function<Decoder, T> read) {
        return pieces.parallelStream()
                .filter(piece -> piece.kind == kind)
                .map(piece -> piece.decoder().list(read))
                .flatMap(List::stream)
                .toList();
    }
}
