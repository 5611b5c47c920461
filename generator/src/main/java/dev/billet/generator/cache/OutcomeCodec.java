package dev.billet.generator.cache;

import dev.billet.generator.cache.Blocks.Kind;
import dev.billet.generator.cache.Blocks.Piece;
import dev.billet.generator.cache.Blocks.Written;
import dev.billet.generator.change.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a build came to, as bytes. */
final class OutcomeCodec {
    /** A guess. */
    private static final int USUAL_FILE = 120;

    private OutcomeCodec() {}

    /** In the order of {@link Kind}. */
    static List<Written> write(Outcome outcome) {
        List<Written> blocks = new ArrayList<>();
        blocks.add(Written.of(Kind.OUTCOME, new Encoder(4096).optional(outcome.last(), OutcomeCodec::last)));
        blocks.addAll(Blocks.write(
                Kind.OUTPUTS,
                List.copyOf(outcome.outputs().entrySet()),
                output -> USUAL_FILE,
                (to, output) -> DocumentCodec.stamp(to.text(output.getKey()), output.getValue())));
        return blocks;
    }

    static Outcome read(List<Piece> pieces) {
        Map<String, Stamp> outputs = new HashMap<>();
        for (Output each :
                Blocks.<Output>read(pieces, Kind.OUTPUTS, from -> new Output(from.text(), DocumentCodec.stamp(from)))) {
            outputs.put(each.name, each.stamp);
        }
        return new Outcome(outputs, Blocks.only(pieces, Kind.OUTCOME).optional(OutcomeCodec::last));
    }

    private record Output(String name, Stamp stamp) {}

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
