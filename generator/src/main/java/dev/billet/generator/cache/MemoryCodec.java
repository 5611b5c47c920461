package dev.billet.generator.cache;

import dev.billet.generator.cache.Answer.Question;
import dev.billet.generator.cache.Blocks.Kind;
import dev.billet.generator.cache.Blocks.Piece;
import dev.billet.generator.cache.Blocks.Written;
import dev.billet.generator.cache.Facts.Legend;
import dev.billet.generator.change.Stamp;
import dev.billet.generator.markdown.AnchoredLink;
import dev.billet.generator.model.Heading;
import dev.billet.generator.output.BodyFile.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a build leaves to the next one, as bytes. */
final class MemoryCodec {
    /** Guesses, so that buffers seldom grow. */
    private static final int USUAL_TEXT = 3_000;

    private static final int USUAL_FILE = 120;

    private MemoryCodec() {}

    /** In the order of {@link Kind}. */
    static List<Written> write(Memory memory) {
        List<Written> blocks = new ArrayList<>();
        Encoder frame = new Encoder(USUAL_FILE * (16 + memory.legend().objects().size()));
        frame.fixed(memory.reading())
                .fixed(memory.rendering())
                .number(memory.bodies())
                .number(memory.end())
                .list(memory.legend().objects(), Encoder::text)
                .list(memory.legend().properties(), Encoder::text)
                .list(memory.together().entrySet(), (to, files) -> together(to.text(files.getKey()), files.getValue()))
                .list(
                        memory.fragments().entrySet(),
                        (to, each) -> span(
                                to.text(each.getKey()).fixed(each.getValue().own()),
                                each.getValue().text()));
        blocks.add(Written.of(Kind.FRAME, frame));
        blocks.addAll(Blocks.write(
                Kind.KNOWN,
                List.copyOf(memory.known().values()),
                known -> length(known.written(), USUAL_TEXT),
                MemoryCodec::known));
        blocks.addAll(Blocks.write(
                Kind.ORIGINS,
                List.copyOf(memory.origins().entrySet()),
                origin -> length(origin.getValue().written(), USUAL_FILE),
                (to, origin) -> origin(to, origin.getKey(), origin.getValue())));
        return blocks;
    }

    private static int length(@Nullable Slice written, int otherwise) {
        return written == null ? otherwise : written.length();
    }

    /** @param outcome of the same build */
    static Memory read(List<Piece> pieces, Outcome outcome) {
        Decoder from = Blocks.only(pieces, Kind.FRAME);
        long reading = from.fixed();
        long rendering = from.fixed();
        int bodies = from.small();
        long end = from.number();
        Legend legend = new Legend(from.list(Decoder::text), from.list(Decoder::text));
        Map<String, Together> together = new HashMap<>();
        from.list(d -> together.put(d.text(), together(d)));
        Map<String, Fragment> fragments = new HashMap<>();
        from.list(d -> fragments.put(d.text(), new Fragment(d.fixed(), span(d))));
        Map<String, Known> known = new HashMap<>();
        for (Known each : Blocks.<Known>read(pieces, Kind.KNOWN, MemoryCodec::known)) {
            known.put(each.document().file(), each);
        }
        Map<String, Origin> origins = new HashMap<>();
        for (Named each : Blocks.<Named>read(pieces, Kind.ORIGINS, decoder -> origin(decoder, outcome.outputs()))) {
            each.origin.ifPresent(origin -> origins.put(each.name, origin));
        }
        return new Memory(reading, rendering, bodies, end, known, legend, origins, together, fragments);
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
                .list(text.anchors(), (e, link) -> DocumentCodec.place(e.text(link.href()), link.place()));
        span(to, text.body());
    }

    private static void span(Encoder to, Span span) {
        to.number(span.position()).number(span.length()).fixed(span.fingerprint());
    }

    private static Span span(Decoder from) {
        return new Span(from.number(), from.small(), from.fixed());
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
                span(from));
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
}
