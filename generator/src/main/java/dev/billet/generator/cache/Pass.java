package dev.billet.generator.cache;

import dev.billet.generator.content.Document;
import dev.billet.generator.content.Earlier;
import dev.billet.generator.model.Site;
import dev.billet.generator.output.BodyFile;
import dev.billet.generator.output.BodyFile.Span;
import dev.billet.generator.output.OutputWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One build's use of the cache: what still holds of the earlier one, and what this one adds. Thread-safe. */
public final class Pass implements Earlier {
    private final Memory earlier;
    private final BodyFile bodies;
    private final long reading;
    private final long rendering;
    private final Map<String, Optional<String>> headings = new ConcurrentHashMap<>();
    private final Map<String, Text> texts = new ConcurrentHashMap<>();
    private final Fragments fragments;
    private @Nullable Origins origins;

    Pass(Memory earlier, BodyFile bodies, long reading, long rendering) {
        this.earlier = earlier;
        this.bodies = bodies;
        this.reading = reading;
        this.rendering = rendering;
        this.fragments = new Fragments(earlier.fragments(), bodies);
    }

    @Override
    public Optional<Document> find(String file) {
        return earlier.reading() == reading
                ? Optional.ofNullable(earlier.known().get(file)).map(Known::document)
                : Optional.empty();
    }

    /** The level-one heading that a text starts with, read from it if that is not known. */
    public Optional<String> heading(Document document, Function<Document, Optional<String>> read) {
        Known known = known(document);
        Optional<String> heading = known == null || known.heading() == null ? read.apply(document) : known.heading();
        headings.put(document.file(), heading);
        return heading;
    }

    /** What a document was rendered to, from the same bytes; whether its questions have the same answers is not known. */
    public Optional<Text> text(Document document) {
        Known known = earlier.rendering() == rendering ? known(document) : null;
        return known == null ? Optional.empty() : Optional.ofNullable(known.text());
    }

    private @Nullable Known known(Document document) {
        Known known = earlier.known().get(document.file());
        boolean same = known != null
                && known.document().source().fingerprint() == document.source().fingerprint();
        return same ? known : null;
    }

    /** Notes what a document was rendered to. */
    public void keep(Document document, Text text) {
        texts.put(document.file(), text);
    }

    /** Puts a rendered text away. */
    public Span append(String html) {
        return bodies.append(html);
    }

    /** A rendered text, if it is whole. */
    public Optional<String> read(Span body) {
        return bodies.read(body);
    }

    /** Pieces of what is made of many texts. */
    public Fragments fragments() {
        return fragments;
    }

    /** What the files of the site were made of, once the site is put together. */
    public Origins origins(List<Site> editions, OutputWriter output) {
        Origins made = new Origins(earlier, new Facts(editions), output);
        origins = made;
        return made;
    }

    /**
     * What this build leaves.
     *
     * @param documents all that were read
     */
    public Memory leave(List<Document> documents) {
        Map<String, Known> known = new HashMap<>();
        for (Document document : documents) {
            String file = document.file();
            Optional<String> heading = headings.get(file);
            Text text = texts.get(file);
            Known before = earlier.known().get(file);
            boolean same = before != null && before.is(document, heading, text);
            known.put(file, same ? before : new Known(document, heading, text, null));
        }
        Origins made = origins;
        return new Memory(
                reading,
                rendering,
                earlier.bodies(),
                earlier.end(),
                known,
                made == null ? Facts.Legend.NONE : made.legend(),
                made == null ? Map.of() : made.now(),
                made == null ? Map.of() : made.together(),
                fragments.now());
    }
}
