package dev.billet.generator.cache;

import dev.billet.generator.cache.Answer.Question;
import dev.billet.generator.cache.Facts.Legend;
import dev.billet.generator.change.Fingerprint;
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
import java.util.stream.IntStream;

/** A memory as the bytes of a file: a head, then pieces that are read on every core. */
final class MemoryCodec {
    /** Count up when what is written changes. */
    private static final String FORMAT = "billet index 2";

    private static final int PIECE = 256;

    private MemoryCodec() {}

    static byte[] write(Memory memory, String maker) {
        Encoder body = new Encoder();
        body.fixed(memory.reading())
                .fixed(memory.rendering())
                .number(memory.bodies())
                .number(memory.end())
                .list(memory.legend().objects(), Encoder::text)
                .list(memory.legend().properties(), Encoder::text)
                .list(memory.together().entrySet(), (to, files) -> together(to.text(files.getKey()), files.getValue()))
                .optional(memory.last(), MemoryCodec::last);
        pieces(body, new ArrayList<>(memory.known().values()), MemoryCodec::known);
        pieces(body, new ArrayList<>(memory.outputs().entrySet()), (to, output) -> {
            DocumentCodec.stamp(to.text(output.getKey()), output.getValue());
            to.optional(memory.origins().get(output.getKey()), MemoryCodec::origin);
        });
        byte[] bytes = body.bytes();
        return new Encoder()
                .text(FORMAT)
                .text(maker)
                .fixed(Fingerprint.of(bytes))
                .raw(bytes)
                .bytes();
    }

    /** The memory, if the bytes are whole and written by this maker. */
    static Optional<Memory> read(byte[] bytes, String maker) {
        byte[] head = new Encoder().text(FORMAT).text(maker).bytes();
        int start = head.length + Long.BYTES;
        if (bytes.length < start || !startsWith(bytes, head)) {
            return Optional.empty();
        }
        byte[] body = java.util.Arrays.copyOfRange(bytes, start, bytes.length);
        if (new Decoder(bytes, head.length).fixed() != Fingerprint.of(body)) {
            return Optional.empty();
        }
        return Optional.of(read(new Decoder(body, 0), body));
    }

    private static Memory read(Decoder from, byte[] body) {
        long reading = from.fixed();
        long rendering = from.fixed();
        int bodies = from.small();
        long end = from.number();
        Legend legend = new Legend(from.list(Decoder::text), from.list(Decoder::text));
        Map<String, Together> together = new HashMap<>();
        from.list(d -> together.put(d.text(), together(d)));
        Last last = from.optional(MemoryCodec::last);
        Map<String, Known> known = new HashMap<>();
        for (Known each : MemoryCodec.<Known>pieces(from, body, MemoryCodec::known)) {
            known.put(each.document().file(), each);
        }
        Map<String, Origin> origins = new HashMap<>();
        Map<String, Stamp> outputs = new HashMap<>();
        for (Output each : MemoryCodec.<Output>pieces(from, body, MemoryCodec::output)) {
            outputs.put(each.name, each.stamp);
            each.origin.ifPresent(origin -> origins.put(each.name, origin));
        }
        return new Memory(reading, rendering, bodies, end, known, legend, origins, together, outputs, last);
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return java.util.Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }

    private static <T> void pieces(Encoder to, List<T> all, java.util.function.BiConsumer<Encoder, T> write) {
        int count = (all.size() + PIECE - 1) / PIECE;
        List<byte[]> pieces = IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> {
                    Encoder piece = new Encoder();
                    piece.list(all.subList(i * PIECE, Math.min(all.size(), (i + 1) * PIECE)), write);
                    return piece.bytes();
                })
                .toList();
        to.list(pieces, (e, piece) -> e.number(piece.length));
        pieces.forEach(to::raw);
    }

    private static <T> List<T> pieces(Decoder from, byte[] body, java.util.function.Function<Decoder, T> read) {
        List<Integer> lengths = from.list(Decoder::small);
        int[] starts = new int[lengths.size()];
        int at = from.at();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += lengths.get(i);
        }
        from.skipTo(at);
        return IntStream.range(0, starts.length)
                .parallel()
                .mapToObj(i -> new Decoder(body, starts[i]).list(read))
                .flatMap(List::stream)
                .toList();
    }

    private static void known(Encoder to, Known known) {
        DocumentCodec.write(to, known.document());
        to.optional(known.heading(), (e, heading) -> e.optionalText(heading.orElse(null)))
                .optional(known.text(), MemoryCodec::text);
    }

    private static Known known(Decoder from) {
        return new Known(
                DocumentCodec.read(from),
                from.optional(d -> Optional.ofNullable(d.optionalText())),
                from.optional(MemoryCodec::text));
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

    private static void origin(Encoder to, Origin origin) {
        to.fixed(origin.own()).fixed(origin.seen()).number(origin.reads().length);
        int before = 0;
        for (int read : origin.reads()) {
            to.number(read - before);
            before = read;
        }
    }

    private record Output(String name, Stamp stamp, Optional<Origin> origin) {}

    private static Output output(Decoder from) {
        String name = from.text();
        Stamp stamp = DocumentCodec.stamp(from);
        return new Output(name, stamp, Optional.ofNullable(from.optional(d -> origin(d, stamp))));
    }

    private static Origin origin(Decoder from, Stamp stamp) {
        long own = from.fixed();
        long seen = from.fixed();
        int[] reads = new int[from.small()];
        int before = 0;
        for (int i = 0; i < reads.length; i++) {
            before += from.small();
            reads[i] = before;
        }
        return new Origin(own, reads, seen, stamp);
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
