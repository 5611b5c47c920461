package dev.billet.generator.cache;

import dev.billet.generator.cache.Answer.Question;
import dev.billet.generator.cache.Facts.Legend;
import dev.billet.generator.cache.IndexFile.Kind;
import dev.billet.generator.cache.IndexFile.Piece;
import dev.billet.generator.change.Stamp;
import dev.billet.generator.markdown.AnchoredLink;
import dev.billet.generator.model.Heading;
import dev.billet.generator.output.BodyFile.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a build leaves, as blocks of bytes that are written and read on every core. */
final class MemoryCodec {
    private static final int PIECE = 256;

    /** Guesses, so that buffers seldom grow. */
    private static final int USUAL_TEXT = 3_000;

    private static final int USUAL_FILE = 120;

    private MemoryCodec() {}

    /** A block to be written: the first bytes of a buffer. */
    record Written(Kind kind, byte[] bytes, int length) {
        static Written of(Kind kind, Encoder encoder) {
            return new Written(kind, encoder.buffer(), encoder.length());
        }
    }

    /** In the order of {@link Kind}. */
    static List<Written> write(Outcome outcome, Memory memory) {
        List<Written> blocks = new ArrayList<>();
        blocks.add(Written.of(Kind.OUTCOME, new Encoder(4096).optional(outcome.last(), MemoryCodec::last)));
        blocks.addAll(pieces(
                Kind.OUTPUTS,
                List.copyOf(outcome.outputs().entrySet()),
                output -> USUAL_FILE,
                (to, output) -> DocumentCodec.stamp(to.text(output.getKey()), output.getValue())));
        Encoder frame = new Encoder(USUAL_FILE * (16 + memory.legend().objects().size()));
        frame.fixed(memory.reading())
                .fixed(memory.rendering())
                .number(memory.bodies())
                .number(memory.end())
                .list(memory.legend().objects(), Encoder::text)
                .list(memory.legend().properties(), Encoder::text)
                .list(memory.together().entrySet(), (to, files) -> together(to.text(files.getKey()), files.getValue()));
        blocks.add(Written.of(Kind.FRAME, frame));
        blocks.addAll(pieces(
                Kind.KNOWN,
                List.copyOf(memory.known().values()),
                known -> length(known.written(), USUAL_TEXT),
                MemoryCodec::known));
        blocks.addAll(pieces(
                Kind.ORIGINS,
                List.copyOf(memory.origins().entrySet()),
                origin -> length(origin.getValue().written(), USUAL_FILE),
                (to, origin) -> origin(to, origin.getKey(), origin.getValue())));
        return blocks;
    }

    private static int length(@Nullable Slice written, int otherwise) {
        return written == null ? otherwise : written.length();
    }

    private static <T> List<Written> pieces(
            Kind kind, List<T> all, ToIntFunction<T> length, BiConsumer<Encoder, T> write) {
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

    static Outcome outcome(List<Piece> pieces) {
        Map<String, Stamp> outputs = new HashMap<>();
        for (Output each : MemoryCodec.<Output>values(
                pieces, Kind.OUTPUTS, from -> new Output(from.text(), DocumentCodec.stamp(from)))) {
            outputs.put(each.name, each.stamp);
        }
        return new Outcome(outputs, only(pieces, Kind.OUTCOME).optional(MemoryCodec::last));
    }

    /** @param outcome of the same build */
    static Memory memory(List<Piece> pieces, Outcome outcome) {
        Decoder from = only(pieces, Kind.FRAME);
        long reading = from.fixed();
        long rendering = from.fixed();
        int bodies = from.small();
        long end = from.number();
        Legend legend = new Legend(from.list(Decoder::text), from.list(Decoder::text));
        Map<String, Together> together = new HashMap<>();
        from.list(d -> together.put(d.text(), together(d)));
        Map<String, Known> known = new HashMap<>();
        for (Known each : MemoryCodec.<Known>values(pieces, Kind.KNOWN, MemoryCodec::known)) {
            known.put(each.document().file(), each);
        }
        Map<String, Origin> origins = new HashMap<>();
        for (Named each :
                MemoryCodec.<Named>values(pieces, Kind.ORIGINS, decoder -> origin(decoder, outcome.outputs()))) {
            each.origin.ifPresent(origin -> origins.put(each.name, origin));
        }
        return new Memory(reading, rendering, bodies, end, known, legend, origins, together);
    }

    private static Decoder only(List<Piece> pieces, Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .findFirst()
                .orElseThrow()
                .decoder();
    }

    private static <T> List<T> values(List<Piece> pieces, Kind kind, Function<Decoder, T> read) {
        return pieces.parallelStream()
                .filter(piece -> piece.kind() == kind)
                .map(piece -> piece.decoder().list(read))
                .flatMap(List::stream)
                .toList();
    }

    private static void known(Encoder to, Known known) {
        @Nullable Slice written = known.written();
        if (written != null) {
            to.raw(written);
            return;
        }
        DocumentCodec.write(to, known.document());
        to.optional(known.heading(), (e, heading) -> e.optionalText(heading.orElse(null)))
                .optional(known.text(), MemoryCodec::text);
    }

    private static Known known(Decoder from) {
        int start = from.at();
        return new Known(
                DocumentCodec.read(from),
                from.optional(d -> Optional.ofNullable(d.optionalText())),
                from.optional(MemoryCodec::text),
                from.since(start));
    }

    private static void text(Encoder to, Text text) {
        to.text(text.lang())
                .flag(text.titleInText())
                .list(
                        text.answers(),
                        (e, answer) -> e.number(answer.question().ordinal())
                                .text(answer.asked())
                                .text(answer.given()))
                .text(text.summaryHtml())
                .text(text.summaryText())
                .list(
                        text.headings(),
                        (e, heading) ->
                                e.number(heading.level()).text(heading.id()).text(heading.text()))
                .number(text.words())
                .list(text.problems(), DocumentCodec::problem)
                .list(text.anchors(), (e, link) -> DocumentCodec.place(e.text(link.href()), link.place()))
                .number(text.body().position())
                .number(text.body().length())
                .fixed(text.body().fingerprint());
    }

    private static Text text(Decoder from) {
        return new Text(
                from.text(),
                from.flag(),
                from.list(d -> new Answer(Question.values()[d.small()], d.text(), d.text())),
                from.text(),
                from.text(),
                from.list(d -> new Heading(d.small(), d.text(), d.text())),
                from.small(),
                from.list(DocumentCodec::problem),
                from.list(d -> new AnchoredLink(d.text(), DocumentCodec.place(d))),
                new Span(from.number(), from.small(), from.fixed()));
    }

    private static void origin(Encoder to, String name, Origin origin) {
        @Nullable Slice written = origin.written();
        if (written != null) {
            to.raw(written);
            return;
        }
        to.text(name).fixed(origin.own()).fixed(origin.seen()).number(origin.reads().length);
        int before = 0;
        for (int read : origin.reads()) {
            to.number(read - before);
            before = read;
        }
    }

    private record Output(String name, Stamp stamp) {}

    private record Named(String name, Optional<Origin> origin) {}

    private static Named origin(Decoder from, Map<String, Stamp> outputs) {
        int start = from.at();
        String name = from.text();
        long own = from.fixed();
        long seen = from.fixed();
        int[] reads = new int[from.small()];
        int before = 0;
        for (int i = 0; i < reads.length; i++) {
            before += from.small();
            reads[i] = before;
        }
        Slice written = from.since(start);
        return new Named(
                name,
                Optional.ofNullable(outputs.get(name)).map(stamp -> new Origin(own, reads, seen, stamp, written)));
    }

    private static void together(Encoder to, Together files) {
        to.fixed(files.own()).list(files.files(), Encoder::text).text(files.label());
    }

    private static Together together(Decoder from) {
        return new Together(from.fixed(), from.list(Decoder::text), from.text());
    }

    private static void last(Encoder to, Last last) {
        to.fixed(last.inputs())
                .number(last.from().getEpochSecond())
                .number(last.from().getNano())
                .number(last.until().getEpochSecond())
                .number(last.until().getNano())
                .number(last.posts())
                .list(
                        last.withheld(),
                        (e, left) -> e.text(left.source())
                                .text(left.title())
                                .text(left.reason())
                                .fixed(left.second())
                                .number(left.nano())
                                .text(left.zone()))
                .list(last.warnings(), DocumentCodec::problem);
    }

    private static Last last(Decoder from) {
        return new Last(
                from.fixed(),
                Instant.ofEpochSecond(from.number(), from.small()),
                Instant.ofEpochSecond(from.number(), from.small()),
                from.small(),
                from.list(d -> new Last.Left(d.text(), d.text(), d.text(), d.fixed(), d.small(), d.text())),
                from.list(DocumentCodec::problem));
    }
}
