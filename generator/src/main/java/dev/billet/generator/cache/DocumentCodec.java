package dev.billet.generator.cache;

import dev.billet.generator.change.Stamp;
import dev.billet.generator.content.Document;
import dev.billet.generator.content.FrontMatter;
import dev.billet.generator.content.Source;
import dev.billet.generator.data.Value.Scalar;
import dev.billet.generator.model.Announce;
import dev.billet.generator.model.Announce.Choice;
import dev.billet.generator.problem.Place;
import dev.billet.generator.problem.Problem;
import dev.billet.generator.problem.Severity;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document without its text, as bytes. */
final class DocumentCodec {
    private DocumentCodec() {}

    static void write(Encoder to, Document document) {
        to.number(document.kind().ordinal())
                .text(document.relative().toString())
                .text(document.file())
                .text(document.source().path().toString());
        stamp(to, document.source().stamp());
        to.fixed(document.source().fingerprint())
                .number(document.bodyStart())
                .optional(document.date(), Encoder::date)
                .optionalText(document.nameLang().orElse(null))
                .text(document.name())
                .list(document.warnings(), DocumentCodec::problem);
        frontMatter(to, document.frontMatter());
    }

    static Document read(Decoder from) {
        Document.Kind kind = Document.Kind.values()[from.small()];
        Path relative = Path.of(from.text());
        Source source = new Source(from.text(), Path.of(from.text()), stamp(from), from.fixed());
        int bodyStart = from.small();
        var date = from.optional(Decoder::date);
        Optional<String> nameLang = Optional.ofNullable(from.optionalText());
        String name = from.text();
        List<Problem> warnings = from.list(DocumentCodec::problem);
        return new Document(kind, relative, source, bodyStart, frontMatter(from), date, nameLang, name, warnings);
    }

    static void stamp(Encoder to, Stamp stamp) {
        to.number(stamp.size()).fixed(stamp.modified());
    }

    static Stamp stamp(Decoder from) {
        return new Stamp(from.number(), from.fixed());
    }

    static void place(Encoder to, Place place) {
        to.text(place.file())
                .number(place.line())
                .number(place.column())
                .number(place.length())
                .text(place.text());
    }

    static Place place(Decoder from) {
        return new Place(from.text(), from.small(), from.small(), from.small(), from.text());
    }

    /** A problem without what a library threw, which is never part of the text. */
    static void problem(Encoder to, Problem problem) {
        place(to.number(problem.severity().ordinal()), problem.place());
        to.text(problem.message()).text(problem.remedy());
    }

    static Problem problem(Decoder from) {
        return new Problem(Severity.values()[from.small()], place(from), from.text(), from.text(), null);
    }

    private static void frontMatter(Encoder to, FrontMatter from) {
        to.optionalText(from.title())
                .optional(from.date(), Encoder::date)
                .optional(from.updated(), Encoder::date)
                .optionalText(from.description())
                .optional(from.expires(), Encoder::date)
                .list(
                        from.terms().entrySet(),
                        (e, terms) -> e.text(terms.getKey()).list(terms.getValue(), Encoder::text))
                .optional(from.slug(), DocumentCodec::scalar)
                .optional(from.permalink(), DocumentCodec::scalar)
                .list(from.aliases(), DocumentCodec::scalar)
                .optional(from.id(), DocumentCodec::scalar)
                .flag(from.draft())
                .optionalText(from.lang())
                .optionalText(from.translationKey())
                .flag(from.toc())
                .optional(from.image(), (e, cover) -> {
                    scalar(e, cover.source());
                    e.text(cover.alt());
                })
                .optional(from.layout(), DocumentCodec::scalar)
                .optional(from.menu(), (e, place) -> e.number(place))
                .optional(from.announce().equals(Announce.DEFAULT) ? null : from.announce(), DocumentCodec::announce)
                .plain(from.extra());
    }

    @SuppressWarnings("unchecked") // extra was written as a map
    private static FrontMatter frontMatter(Decoder from) {
        return new FrontMatter(
                from.optionalText(),
                from.optional(Decoder::date),
                from.optional(Decoder::date),
                from.optionalText(),
                from.optional(Decoder::date),
                terms(from),
                from.optional(DocumentCodec::scalar),
                from.optional(DocumentCodec::scalar),
                from.list(DocumentCodec::scalar),
                from.optional(DocumentCodec::scalar),
                from.flag(),
                from.optionalText(),
                from.optionalText(),
                from.flag(),
                from.optional(d -> new FrontMatter.Cover(scalar(d), d.text())),
                from.optional(DocumentCodec::scalar),
                from.optional(Decoder::small),
                Optional.ofNullable(from.optional(DocumentCodec::announce)).orElse(Announce.DEFAULT),
                Optional.ofNullable((Map<String, Object>) from.plain()).orElse(Map.of()));
    }

    private static Map<String, List<String>> terms(Decoder from) {
        Map<String, List<String>> terms = new HashMap<>();
        int size = from.small();
        for (int i = 0; i < size; i++) {
            terms.put(from.text(), List.copyOf(from.list(Decoder::text)));
        }
        return terms;
    }

    private static void scalar(Encoder to, Scalar scalar) {
        place(to, scalar.place());
        to.text(scalar.text()).plain(scalar.plain());
    }

    private static Scalar scalar(Decoder from) {
        return new Scalar(place(from), from.text(), from.plain());
    }

    private static void announce(Encoder to, Announce announce) {
        choice(to, announce.everywhere());
        to.list(announce.accounts().entrySet(), (e, account) -> choice(e.text(account.getKey()), account.getValue()));
    }

    private static Announce announce(Decoder from) {
        Choice everywhere = choice(from);
        Map<String, Choice> accounts = new HashMap<>();
        int size = from.small();
        for (int i = 0; i < size; i++) {
            accounts.put(from.text(), choice(from));
        }
        return new Announce(everywhere, accounts);
    }

    private static void choice(Encoder to, Choice choice) {
        to.flag(choice.wanted()).list(choice.texts(), Encoder::text);
    }

    private static Choice choice(Decoder from) {
        return new Choice(from.flag(), from.list(Decoder::text));
    }
}
